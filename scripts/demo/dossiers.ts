/** Writes complete invented dossiers: the draft with its files on disk, ready to be submitted like anybody's. */
import type { Contest } from '#models/contest'
import { draftEntry, Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import type { Unit } from '#models/unit'
import { Uploads } from '#models/upload'
import { consentPurposes, voicesFor } from '#rules/consents'
import { dayOf } from '#rules/deadlines'
import { emptyAnswers, type Author, type DossierFile, type EntryAnswers } from '#rules/entry'
import type { FileKind } from '#rules/file-kinds'
import { keepBytes } from '#server/storage/keep-bytes'
import { pdf, png } from './files'
import { childName, units } from './people'
import type { DemoWork } from './works'

export interface DossierPlan {
  contest: Contest
  owner: Person
  unit: Unit
  work: DemoWork
  /** Tells one dossier from the next: names, birth days and drawings follow from it. */
  serial: number
  at: Date
  /** Left out of a dossier that is still being written. */
  isComplete: boolean
}

/** Creates the draft entry and returns it. */
export async function draftDossier(plan: DossierPlan): Promise<Entry> {
  const { contest, owner, at } = plan
  const _id = newId()
  const answers = plan.isComplete ? await completeAnswers(plan, _id) : unfinishedAnswers(plan)
  const regulationsVersion = contest.regulations.version
  const entry = draftEntry({ _id, contest: contest._id, owner: owner._id, answers, regulationsVersion }, at)
  await Entries.create(entry)
  return entry
}

function unfinishedAnswers({ work, serial }: DossierPlan): EntryAnswers {
  return {
    ...emptyAnswers(),
    title: work.title,
    summary: work.gist,
    field: work.field,
    authors: authorsOf(serial).slice(0, 1),
  }
}

async function completeAnswers(plan: DossierPlan, entry: Entry['_id']): Promise<EntryAnswers> {
  const { work, serial, at, unit } = plan
  const authors = authorsOf(serial)
  const teacherName = childName(serial + 500)
  return {
    title: work.title,
    summary: `${work.gist} Nhóm em làm từ vật liệu sẵn có ở địa phương, đã dùng thử ở trường và ở nhà.`,
    field: work.field,
    authors,
    teacher:
      serial % 6 === 5
        ? { has: false }
        : { has: true, name: teacherName, school: unit.name, phone: '0900000100', email: '' },
    unit: unit._id.toHexString(),
    explanation: explanationOf(work, serial),
    files: await filesOf(plan, entry),
    consents: authors.flatMap((author) =>
      voicesFor(author.bornOn ?? '', dayOf(at)).flatMap((voice) =>
        consentPurposes.map((purpose) => ({
          author: author.id,
          purpose,
          voice,
          given: purpose === 'processing' || (serial + purpose.length) % 7 !== 0,
          at,
        })),
      ),
    ),
    pledge: { ownWork: true, truthful: true, notAwarded: true, signedBy: authors[0]?.name ?? '', at },
  }
}

function authorsOf(serial: number): Author[] {
  const count = 1 + (serial % 3)
  return Array.from({ length: count }, (_, index): Author => {
    const n = serial * 3 + index
    const year = 2007 + (n % 9)
    return {
      id: newId().toHexString(),
      name: childName(n),
      bornOn: `${year}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + ((n * 7) % 28)).padStart(2, '0')}`,
      school: units[n % 8]?.name ?? '',
      grade: `${Math.min(12, 2024 - year - 5)}A`,
      phone: index === 0 ? `09000${String(10_000 + serial).slice(-5)}` : '',
      email: '',
      isLead: index === 0,
      representative: { name: childName(n + 900), relation: n % 2 ? 'bố' : 'mẹ', phone: '0900000200' },
    }
  })
}

/** What each work is made of: no two dossiers may read as if one was copied from the other. */
const frames = [
  'khung gỗ tạp',
  'khung sắt hàn',
  'khung ống nhựa',
  'khung tre già',
  'khung nhôm cũ',
  'đế xi măng',
]
const joints = ['bắt vít', 'buộc dây thép', 'dán keo nến', 'hàn điểm', 'ghép mộng']
const sources = ['quạt hỏng', 'xe đạp cũ', 'máy in bỏ đi', 'chai nhựa', 'ván thừa', 'tủ lạnh hỏng', 'đài cũ']
const spans = ['hai tuần', 'ba tuần', 'một tháng', 'sáu buổi chiều', 'hai kỳ nghỉ']

function madeOf(serial: number): string {
  const of = (list: readonly string[], step: number) => list[(serial * step) % list.length] ?? ''
  const frame = of(frames, 1)
  return (
    `Sản phẩm có ${frame}, các phần ${of(joints, 1)} với nhau; bộ phận chính tháo từ ${of(sources, 3)}. ` +
    `Nhóm vẽ hình, đo rồi cắt; sau đó dựng ${frame}, căn chỉnh và chạy thử. ` +
    `Làm trong ${of(spans, 2)}, tốn ${80 + ((serial * 17) % 200)} nghìn đồng.`
  )
}

function explanationOf({ title, gist }: DemoWork, serial: number): Record<string, string> {
  return {
    idea: `Ở nơi em sống còn nhiều việc phải làm bằng tay, tốn sức và tốn thời gian. Từ đó em nghĩ ra “${title}”. ${gist}`,
    structure: madeOf(serial),
    operation: `${gist} Khi dùng chỉ cần làm theo ba bước ghi trên nhãn; không cần nguồn điện lưới.`,
    novelty:
      'Các sản phẩm tương tự trên thị trường đắt tiền hoặc cần điện lưới; sản phẩm này dùng vật liệu tại chỗ và sửa được tại nhà.',
    creativity:
      'Chúng em tự nghĩ ra cơ cấu chính sau ba lần làm hỏng, đã khắc phục được nhược điểm kẹt và rò của bản đầu.',
    application:
      'Đã dùng thử một tháng tại trường và năm gia đình trong thôn; thầy cô và bà con góp ý, chúng em đã chỉnh lại.',
  }
}

async function filesOf(plan: DossierPlan, entry: Entry['_id']): Promise<DossierFile[]> {
  const { serial, work, contest } = plan
  const seed = contest.ordinal * 1000 + serial
  const text = pdf(
    work.title,
    [work.gist, `Ho so ${seed}.`],
    ['Cac buoc lam', '', 'Buoc 1: do va cat vat lieu.', 'Buoc 2: lap khung.', 'Buoc 3: chay thu.'],
    ['Ket qua thu', '', 'Da dung thu ba lan o truong va o nha.', 'Chua hong lan nao.'],
  )
  const kept: [part: string, name: string, kind: FileKind, bytes: Buffer][] = [
    ['explanation', 'thuyet-minh.pdf', 'pdf', text],
    ['pictures', 'anh-san-pham-1.png', 'png', png(seed)],
    ['pictures', 'anh-san-pham-2.png', 'png', png(seed + 100_000)],
    ['portraits', 'anh-4x6.png', 'png', png(seed + 200_000, 120, 180)],
    [
      'birth-certificates',
      'giay-khai-sinh.pdf',
      'pdf',
      pdf('Giay khai sinh (vi du)', [`Tai lieu gia dinh so ${seed}.`]),
    ],
  ]
  return Promise.all(
    kept.map(([part, name, kind, bytes]) => keepFile(plan, entry, { part, name, kind, bytes })),
  )
}

export async function keepFile(
  { contest, owner, at }: Pick<DossierPlan, 'contest' | 'owner' | 'at'>,
  entry: Entry['_id'],
  { part, name, kind, bytes }: { part: string; name: string; kind: FileKind; bytes: Buffer },
): Promise<DossierFile> {
  const { storageKey, size, sha256 } = await keepBytes(bytes)
  const _id = newId()
  await Uploads.create({
    _id,
    contest: contest._id,
    entry,
    part,
    name,
    kind,
    size,
    sha256,
    storageKey,
    by: owner._id,
    at,
  })
  return { id: _id.toHexString(), part, name, kind, size, sha256, at }
}
