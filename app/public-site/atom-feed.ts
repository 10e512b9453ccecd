/** Writes an Atom feed (RFC 4287): titles and summaries, each leading to its page. */
import { paths } from '#paths'

interface Feed {
  title: string
  /** `https://bangvang.vn`, without a slash at its end. */
  origin: string
  self: string
  page: string
  entries: readonly {
    id: string
    slug: string
    title: string
    summary: string
    publishedAt: Date
    updatedAt: Date
  }[]
}

/** Times are those of the entries alone, so that the same news always make the same feed. */
export function atomFeed({ title, origin, self, page, entries }: Feed): string {
  const updated = entries.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt.getTime()), 0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    `<title>${escaped(title)}</title>`,
    `<id>${escaped(origin + page)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(origin + self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(origin + page)}"/>`,
    `<updated>${new Date(updated).toISOString()}</updated>`,
    `<author><name>${escaped(title)}</name></author>`,
    ...entries.map((entry) => entryXml(entry, origin)),
    '</feed>',
    '',
  ].join('\n')
}

function entryXml(entry: Feed['entries'][number], origin: string): string {
  return [
    '<entry>',
    `<title>${escaped(entry.title)}</title>`,
    `<id>${escaped(`${origin}/tin#${entry.id}`)}</id>`,
    `<link rel="alternate" type="text/html" href="${escaped(origin + paths.post(entry.slug))}"/>`,
    `<published>${entry.publishedAt.toISOString()}</published>`,
    `<updated>${entry.updatedAt.toISOString()}</updated>`,
    `<summary>${escaped(entry.summary)}</summary>`,
    '</entry>',
  ].join('\n')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Without what XML cannot hold. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\r\n])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
