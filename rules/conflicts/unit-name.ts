/** Names of units compared as people write them: abbreviations, departments, and where they stand, which tells them apart. */
import { foldName } from '../fold-name'
import { isOneProvinceToday, isProvince, provinces } from './provinces'
import { writtenOut } from './unit-words'

/** How two names of units agree, the closest first. */
export const unitWays = ['same', 'merged-province', 'place-unknown', 'part-of'] as const
/**
 * `same`: name and place. `merged-province`: the places were two provinces until 2025. `place-unknown`: one does not say
 * where. `part-of`: one is named as a part of the other.
 */
export type UnitWay = (typeof unitWays)[number]

export interface UnitName {
  /** What it is called, without its place; '' when nothing can be read. */
  head: string
  /** The bodies it is named as a part of. */
  above: readonly string[]
  /** Communes and districts by their kind, '' where the kind is not said. */
  localities: ReadonlyMap<string, string>
  province: string | null
}

/** With these a part of a name is a unit, not a place or the rest of the name before. */
const unitStart =
  /^(dai hoc|cao dang|trung hoc|tieu hoc|pho thong|mam non|hoc vien|vien|so|phong|uy ban|hoi|lien hiep|cong ty|hop tac xa|benh vien|trung tam|khoa|bo mon|to|lop|doan|tinh doan|ban|bo|chi cuc|cuc|doanh nghiep)( |$)/
/** Parts of a house; every house has one of that name. */
const inside = /^(khoa|bo mon|to|lop|phong (?!giao duc)|ban |chi doan|van phong)/
/** Kinds of school: a place after nothing else is the name itself, as in `Đại học Huế`. */
const kindOnly =
  /^((dai hoc|cao dang|trung hoc|pho thong|co so|tieu hoc|mam non|chuyen|dan toc|noi tru|ban tru)( |$))*$/
const office = /^(uy ban nhan dan|hoi dong nhan dan|cong an|dang uy)( |$)/
const placeKinds = ['thi xa', 'thi tran', 'huyen', 'dac khu', 'thanh pho', 'tinh'] as const
/** Also parts of names (Nguyễn Tri Phương), so only where a part begins with them or an office of the people. */
const placeKindsAtStart = /^((?:uy ban nhan dan|hoi dong nhan dan)? ?)(xa|phuong|quan) (.+)$/

/** A contest names the same few hundred schools thousands of times. */
const read = new Map<string, UnitName>()
const readAtMost = 20_000

export function readUnitName(text: string): UnitName {
  const before = read.get(text)
  if (before) return before
  if (read.size >= readAtMost) read.clear()
  const name = takeApart(text)
  read.set(text, name)
  return name
}

function takeApart(text: string): UnitName {
  const heads: string[] = []
  const localities = new Map<string, string>()
  let province: string | null = null
  for (const segment of segmentsOf(writtenOut(foldName(text)))) {
    const { head, places, ends } = placesIn(segment)
    for (const [kind, words] of places) localities.set(kind, words)
    province = ends ?? province
    if (head === '') continue
    if (heads.length === 0 || unitStart.test(head)) heads.push(head)
    else localities.set('', head)
  }
  const [head = '', ...above] = heads.length > 1 ? heads.filter((one) => !inside.test(one)) : heads
  return { head: head || (heads[0] ?? ''), above, localities, province }
}

/** How the names agree; null for different units, and always for provinces that are not one today. Symmetric. */
export function compareUnits(one: UnitName, other: UnitName): UnitWay | null {
  if (one.head === '' || other.head === '') return null
  const isPart = one.head !== other.head
  if (isPart && !one.above.includes(other.head) && !other.above.includes(one.head)) return null
  const shared = [...one.localities.keys()].filter((kind) => other.localities.has(kind))
  if (shared.some((kind) => one.localities.get(kind) !== other.localities.get(kind))) return null
  const sizes = [one.localities.size, other.localities.size]
  // The people's office of a commune is not that of the district of the same name.
  if (shared.length === 0 && !sizes.includes(0) && office.test(one.head)) return null
  const { province: here } = one
  const { province: there } = other
  if (here !== null && there !== null && here !== there) {
    return isOneProvinceToday(here, there) ? 'merged-province' : null
  }
  if (isPart) return 'part-of'
  const names = `${one.head} `
  const isSaid = here === there || names.endsWith(` ${here ?? there ?? ''} `)
  return isSaid && sizes.every((size) => size === shared.length) ? 'same' : 'place-unknown'
}

/** Two names that agree in any way share at least one of these. */
export function unitKeys({ head, above }: UnitName): string[] {
  return head === '' ? [] : [head, ...above]
}

/** Commas part always, dashes only before another unit or a place: `Kinh tế - Luật` is one name. */
function segmentsOf(text: string): string[] {
  return text
    .split(/\s*[,;()/|]\s*/)
    .flatMap((part) =>
      part.split(/\s*[–—-]\s*/).reduce<string[]>((parts, piece) => {
        const isOther = unitStart.test(piece) || isProvince(piece) || startsWithPlace(piece)
        if (parts.length === 0 || isOther) return [...parts, piece]
        return [...parts.slice(0, -1), `${parts.at(-1)} ${piece}`]
      }, []),
    )
    .map((part) => part.trim())
    .filter(Boolean)
}

function startsWithPlace(piece: string): boolean {
  return placeKinds.some((kind) => piece.startsWith(`${kind} `)) || placeKindsAtStart.test(piece)
}

function placesIn(segment: string): { head: string; places: [string, string][]; ends: string | null } {
  let head = segment
  let ends: string | null = null
  const found = provinces.find((name) => head === name || endsInProvince(head, name))
  if (found !== undefined) {
    const before = head.slice(0, head.length - found.length).trim()
    const bare = before.replace(/ ?(tinh|thanh pho)$/, '')
    const isSaid = bare !== before || before === '' || !kindOnly.test(before)
    head = bare !== '' && kindOnly.test(bare) ? `${bare} ${found}` : bare
    if (isSaid) ends = found
  }
  const places: [string, string][] = []
  for (const kind of placeKinds) {
    const at = ` ${head}`.lastIndexOf(` ${kind} `)
    if (at < 0) continue
    places.push([kind, head.slice(at + kind.length + 1)])
    head = head.slice(0, at).trim()
  }
  const [, before = '', kind, words] = placeKindsAtStart.exec(head) ?? []
  if (kind !== undefined && words !== undefined) {
    places.push([kind, words])
    head = before.trim()
  }
  return { head, places, ends }
}

/** `Nguyễn Huệ` does not lie in Huế. */
function endsInProvince(words: string, province: string): boolean {
  return words.endsWith(` ${province}`) && !(province === 'hue' && /(nguyen|bui) hue$/.test(words))
}
