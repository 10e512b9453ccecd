/** Invented people and units for the demonstration. Any likeness to living persons is chance. */
export interface DemoPerson {
  email: string
  name: string
}

const person = (email: string, name: string): DemoPerson => ({ email: `${email}@vidu.example`, name })

export const staff = {
  secretary: person('thuky', 'Hoàng Thị Mai Lan'),
  secondSecretary: person('thuky2', 'Vàng Seo Chúng'),
  organiser: person('bantochuc', 'Nguyễn Đức Thành Long'),
  chair: person('chutich', 'PGS. TS. Lù Văn Khoa'),
  administrator: person('quantri', 'Trịnh Hải Yến'),
}

export const judges = [
  person('giamkhao1', 'TS. Trần Quốc Bình An'),
  person('giamkhao2', 'ThS. Sùng Thị Pà'),
  person('giamkhao3', 'ThS. Nông Văn Hiếu Đạt'),
  person('giamkhao4', 'TS. Phạm Thu Cúc'),
  person('giamkhao5', 'KS. Lò Minh Tiệp'),
  person('giamkhao6', 'ThS. Đặng Ngọc Uyên Vy'),
]

/** Who speaks for a school and for the commune above it. */
export const coordinators = {
  school: person('daumoi1', 'Lục Thị Thanh'),
  commune: person('daumoi2', 'Hoàng Văn Chài'),
}

/** In the register of experts; asked for a panel of the current contest, or not yet. */
export const experts = {
  panelSecretary: person('thukyto', 'Ma Thị Hồng Gấm'),
  asked: person('chuyengia1', 'Đỗ Hoàng Việt Anh'),
  declined: person('chuyengia2', 'Nguyễn Thị Bích Đào'),
  free: person('chuyengia3', 'Vương Đức Hạnh'),
}

export const entrants = [
  person('thisinh1', 'Giàng Thị Say'),
  person('thisinh2', 'Mai Phúc Nguyên'),
  person('thisinh3', 'Hầu Mí Sính'),
  person('giaovien1', 'Nguyễn Thị Hải Đường'),
  person('giaovien2', 'Tráng A Sử'),
  person('giaovien3', 'Bế Thị Thảo Nguyên'),
  person('giaovien4', 'Lục Văn Toán'),
  person('giaovien5', 'Chảo Mùi Phin'),
]

/** Members of the councils that vote, beside their chair. */
export const councillors = [
  person('uyvien1', 'TS. Hoàng Hải Vân'),
  person('uyvien2', 'ThS. Lý Thị Kiều'),
  person('uyvien3', 'KS. Phàn Văn Quý'),
  person('uyvien4', 'BS. Nguyễn Thị Lan Hương'),
]

/** Adults who enter the other programmes. */
export const inventors = [
  person('tacgia1', 'Nông Văn Thịnh'),
  person('tacgia2', 'Vàng Thị Mỷ'),
  person('tacgia3', 'Trần Đức Hòa'),
  person('tacgia4', 'Sùng Mí Lử'),
]

export const units: { name: string; kind: 'school' | 'district'; place: string }[] = [
  { name: 'Trường THCS Minh Tân (ví dụ)', kind: 'school', place: 'thành phố Hà Giang' },
  { name: 'Trường THPT Hoa Đá (ví dụ)', kind: 'school', place: 'huyện Đồng Văn' },
  { name: 'Trường PTDT bán trú THCS Lũng Xanh (ví dụ)', kind: 'school', place: 'huyện Mèo Vạc' },
  { name: 'Trường Tiểu học Suối Trong (ví dụ)', kind: 'school', place: 'huyện Vị Xuyên' },
  { name: 'Trường THCS Cam Vàng (ví dụ)', kind: 'school', place: 'huyện Bắc Quang' },
  { name: 'Trường PTDT nội trú Cao Nguyên (ví dụ)', kind: 'school', place: 'huyện Yên Minh' },
  { name: 'Trường THCS Nà Chè (ví dụ)', kind: 'school', place: 'huyện Hoàng Su Phì' },
  { name: 'Trường THPT Thông Vàng (ví dụ)', kind: 'school', place: 'huyện Quản Bạ' },
  { name: 'Ban Tổ chức cuộc thi huyện Bắc Mê (ví dụ)', kind: 'district', place: 'huyện Bắc Mê' },
]

const familyNames = [
  'Nguyễn',
  'Giàng',
  'Vàng',
  'Lý',
  'Hoàng',
  'Sùng',
  'Nông',
  'Trần',
  'Thào',
  'Phàn',
  'Lù',
  'Đặng',
  'Mua',
  'Vừ',
  'Bế',
]
const middleNames = ['Thị', 'Văn', 'Minh', 'Mí', 'Ngọc', 'Seo', 'Thu', 'Đức', 'Hải', 'Gia']
const givenNames = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Linh',
  'Mai',
  'Nam',
  'Phong',
  'Quỳnh',
  'Sơn',
  'Thảo',
  'Vân',
  'Yến',
  'Páo',
  'Dính',
  'Say',
  'Tùng',
]

/** The n-th invented name of a child; the same n gives the same name. Steps prime to the lists' lengths keep them apart. */
export function childName(n: number): string {
  const pick = (from: readonly string[], at: number) => from[at % from.length] ?? ''
  return `${pick(familyNames, n * 7 + Math.floor(n / 15))} ${pick(middleNames, n * 3 + Math.floor(n / 7))} ${pick(givenNames, n * 13 + Math.floor(n / 11))}`
}
