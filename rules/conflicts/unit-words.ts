/** The abbreviations of which names of Vietnamese units are made, each in full. All folded. */

/** Several words or signs, replaced before the name is taken apart: `KH&CN`, `GD-ĐT`, `TP.HCM`. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(tp|thanh pho)?[ .]*hcmc?\b|\btphcm\b|\b(tp|thanh pho)[ .]*ho chi minh\b/g, ' ho chi minh '],
  [/\bthua thien[ -]*hue\b/g, ' hue '],
  [/\bba ria[ -]+vung tau\b|\bbr[ -]*vt\b/g, ' ba ria vung tau '],
  [/\bdac lac\b|\bdaklak\b|\bdak lac\b/g, ' dak lak '],
  [/\bdac nong\b/g, ' dak nong '],
  [/\bgd ?[&-]? ?dt\b/g, ' giao duc dao tao '],
  [/\bkh ?[&-]? ?cn\b/g, ' khoa hoc cong nghe '],
  [/\bkh ?[&-]? ?kt\b/g, ' khoa hoc ky thuat '],
  [/\bnn ?[&-]? ?ptnt\b/g, ' nong nghiep phat trien nong thon '],
  [/\btn ?[&-]? ?mt\b/g, ' tai nguyen moi truong '],
  [/\btt ?& ?tt\b/g, ' thong tin truyen thong '],
  [/\bvh ?[,-]? ?tt ?[&-]? ?dl\b/g, ' van hoa the thao du lich '],
  [/\bld ?-? ?tb ?[&-]? ?xh\b/g, ' lao dong thuong binh xa hoi '],
  [/\bgdnn ?-? ?gdtx\b/g, ' giao duc nghe nghiep giao duc thuong xuyen '],
]

const words: Readonly<Record<string, string>> = {
  hn: 'ha noi',
  tphn: 'ha noi',
  hp: 'hai phong',
  tp: 'thanh pho',
  tx: 'thi xa',
  q: 'quan',
  h: 'huyen',
  p: 'phuong',
  x: 'xa',
  dh: 'dai hoc',
  dhbk: 'dai hoc bach khoa',
  bk: 'bach khoa',
  dhqg: 'dai hoc quoc gia',
  qg: 'quoc gia',
  dhqghn: 'dai hoc quoc gia ha noi',
  dhsp: 'dai hoc su pham',
  sp: 'su pham',
  dhspkt: 'dai hoc su pham ky thuat',
  spkt: 'su pham ky thuat',
  dhkhtn: 'dai hoc khoa hoc tu nhien',
  khtn: 'khoa hoc tu nhien',
  dhkhxhnv: 'dai hoc khoa hoc xa hoi nhan van',
  khxhnv: 'khoa hoc xa hoi nhan van',
  dhcn: 'dai hoc cong nghe',
  dhnl: 'dai hoc nong lam',
  dhxd: 'dai hoc xay dung',
  dhgtvt: 'dai hoc giao thong van tai',
  dhtn: 'dai hoc thai nguyen',
  gtvt: 'giao thong van tai',
  hv: 'hoc vien',
  cd: 'cao dang',
  cdsp: 'cao dang su pham',
  thpt: 'trung hoc pho thong',
  ptth: 'trung hoc pho thong',
  thcs: 'trung hoc co so',
  ptcs: 'pho thong co so',
  th: 'tieu hoc',
  mn: 'mam non',
  ptdt: 'pho thong dan toc',
  ptdtnt: 'pho thong dan toc noi tru',
  ptdtbt: 'pho thong dan toc ban tru',
  dtnt: 'dan toc noi tru',
  gdtx: 'giao duc thuong xuyen',
  gd: 'giao duc',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ubmttq: 'uy ban mat tran to quoc',
  lhh: 'lien hiep hoi',
  kt: 'ky thuat',
  cntt: 'cong nghe thong tin',
  cty: 'cong ty',
  ctcp: 'cong ty co phan',
  tnhh: 'trach nhiem huu han',
  mtv: 'mot thanh vien',
  cp: 'co phan',
  htx: 'hop tac xa',
  dn: 'doanh nghiep',
  bv: 'benh vien',
  bvdk: 'benh vien da khoa',
  ttyt: 'trung tam y te',
  tw: 'trung uong',
  tncs: 'thanh nien cong san',
  vp: 'van phong',
}

/** Said or left out at will: `Trường THPT …`, `Khoa học và Công nghệ`. */
const idle = new Set(['truong', 'va', 'cua'])

/** A folded name with its abbreviations written out and idle words left out; its commas and dashes stay. */
export function writtenOut(folded: string): string {
  const spaced = phrases.reduce((text, [pattern, full]) => text.replace(pattern, full), folded)
  return spaced
    .replace(/([&.])/g, ' ')
    .replace(/([,;()/|–—-])/g, ' $1 ')
    .split(/\s+/)
    .map((word) => (Object.hasOwn(words, word) ? words[word] : word))
    .filter((word) => word !== undefined && word !== '' && !idle.has(word))
    .join(' ')
}
