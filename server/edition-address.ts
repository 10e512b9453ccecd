/** The address and the prefix of receipts of a new edition: made from its title, and never those of another contest. */
import { Contests } from '#models/contest'
import { foldName } from '#rules/fold-name'

const longest = 90

/** `Hội thi Sáng tạo kỹ thuật tỉnh X, năm 2025` becomes `hoi-thi-sang-tao-ky-thuat-tinh-x-nam-2025`. */
export function slugFrom(title: string): string {
  const words = foldName(title)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > longest) break
    slug = longer
  }
  return slug || 'cuoc-thi'
}

/** The address itself, or with the first number from 2 on that makes it free. */
export async function freeSlug(slug: string): Promise<string> {
  const taken = await Contests.find({ slug: { $regex: `^${slug}(-\\d+)?$` } })
    .select({ slug: 1 })
    .lean()
  const slugs = new Set(taken.map((contest) => contest.slug))
  if (!slugs.has(slug)) return slug
  let number = 2
  while (slugs.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}
