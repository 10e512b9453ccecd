/** The provinces as names of units end with them, and which became one on 1/7/2025 (Nghị quyết 202/2025/QH15). */

/** Each line one province of today: its name first, then those that were merged into it. Folded. */
const today = `
tuyen quang|ha giang
lao cai|yen bai
thai nguyen|bac kan
phu tho|vinh phuc|hoa binh
bac ninh|bac giang
hung yen|thai binh
hai phong|hai duong
ninh binh|ha nam|nam dinh
quang tri|quang binh
da nang|quang nam
quang ngai|kon tum
gia lai|binh dinh
khanh hoa|ninh thuan
lam dong|dak nong|binh thuan
dak lak|phu yen
ho chi minh|binh duong|ba ria vung tau
dong nai|binh phuoc
tay ninh|long an
can tho|soc trang|hau giang
vinh long|ben tre|tra vinh
dong thap|tien giang
ca mau|bac lieu
an giang|kien giang
ha noi
hue
lai chau
dien bien
son la
lang son
quang ninh
thanh hoa
nghe an
ha tinh
cao bang
`

const mergedInto = new Map(
  today
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [current = '', ...before] = line.split('|')
      return [current, ...before].map((name) => [name, current] as const)
    }),
)

/** Every province there is or was until 2025, folded. */
export const provinces: readonly string[] = [...mergedInto.keys()]

export function isProvince(words: string): boolean {
  return mergedInto.has(words)
}

/** Whether two provinces, of before or after the mergers, are one today. */
export function isOneProvinceToday(one: string, other: string): boolean {
  return mergedInto.get(one) === mergedInto.get(other)
}
