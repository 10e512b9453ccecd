/** What the demonstration's office has told the public: announcements, news with a picture, results, guidance. */
import { newId } from '#models/ids'
import type { Contest } from '#models/contest'
import { addPostFile, addPostPicture } from '#server/operations/add-post-file'
import { draftResultsPost } from '#server/operations/draft-results-post'
import { publishPost } from '#server/operations/move-post'
import { beginPost, type PostInput } from '#server/operations/save-post'
import { pdf, png } from './files'
import type { DemoWorld } from './contests'
import { staff } from './people'
import { acting } from './season'

interface Told extends Pick<PostInput, 'kind' | 'title' | 'summary' | 'body'> {
  at: string
  more?: Partial<PostInput>
  /** What the picture shows. */
  alt?: string
  paper?: string
}

const ofCurrent: Told[] = [
  {
    kind: 'announcement',
    title: 'Lịch chấm, xét giải và công bố kết quả lần thứ 18',
    summary: 'Giám khảo chấm từ 16/8/2024; Hội đồng xét giải trong tháng 9; kết quả niêm yết 15 ngày.',
    body: [
      'Ban Tổ chức thông báo lịch các bước còn lại của Cuộc thi lần thứ 18, năm 2024.',
      '| Việc | Thời gian |\n|---|---|\n| Giám khảo chấm | 16/8 đến 15/9/2024 |\n| Hội đồng giám khảo xét giải | 16/9 đến 30/9/2024 |\n| Niêm yết kết quả | 15 ngày từ ngày công bố |',
      'Tác giả **không cần** gửi thêm hồ sơ. Tình trạng hồ sơ xem ở [trang tra cứu](/tra-cuu).',
    ].join('\n\n'),
    at: '2024-08-15T08:00:00+07:00',
    more: { isPinned: true },
    paper: 'Thông báo lịch chấm.pdf',
  },
  {
    kind: 'news',
    title: 'Hơn 40 mô hình, sản phẩm dự thi năm 2024',
    summary:
      'Các em mang đến nhiều mô hình phục vụ sản xuất ở vùng cao: tưới, sấy, bóc tách, cảnh báo lũ quét.',
    body: [
      'Đến hết hạn nộp, Ban Tổ chức đã nhận hơn 40 mô hình, sản phẩm của học sinh các cấp trong tỉnh.',
      '![Một mô hình dự thi: bánh răng truyền động cho máy tách hạt](anh:1)',
      '## Nhiều đề tài gần với đời sống\n\nCác em quan tâm nhất đến **nước và nông sản**: tưới tiết kiệm, sấy ngô, tách hạt, cảnh báo lũ quét.',
    ].join('\n\n'),
    at: '2024-08-05T09:30:00+07:00',
    alt: 'Mô hình bánh răng truyền động đặt trên khung gỗ',
  },
  {
    kind: 'guidance',
    title: 'Trường, đơn vị chuẩn bị hồ sơ cho học sinh',
    summary: 'Việc của nhà trường từ lúc phát động đến lúc xác nhận danh sách.',
    body: [
      '1. Phổ biến thể lệ, chọn ý tưởng, phân công giáo viên hướng dẫn.\n2. Giúp từng nhóm khai đúng họ tên, ngày sinh như giấy khai sinh.\n3. Lấy ý kiến đồng ý của học sinh và cha mẹ trước khi nộp.\n4. Xem lại tệp: thuyết minh và ảnh **không ghi** tên trường, tên học sinh.',
      '> Nên xong hồ sơ trước hạn ít nhất một tuần để còn thời gian bổ sung.',
    ].join('\n\n'),
    at: '2024-06-10T08:00:00+07:00',
    more: { reach: 'house', audience: 'schools', order: 1 },
    paper: 'Mẫu danh sách học sinh dự thi.pdf',
  },
]

const ofComing: Told = {
  kind: 'announcement',
  title: 'Phát động Cuộc thi lần thứ 19, năm 2025',
  summary: 'Nhận hồ sơ trực tuyến từ 22/8/2024, theo năm học, đến hè năm 2025.',
  body: 'Cuộc thi lần thứ 19 nhận hồ sơ sớm, ngay từ đầu năm học, để các em có thời gian làm và thử mô hình.\n\n[Đọc thể lệ và bắt đầu hồ sơ](/cuoc-thi/SLUG)',
  at: '2024-08-20T08:00:00+07:00',
  more: { reach: 'house' },
}

export async function loadPress(world: DemoWorld): Promise<void> {
  for (const told of ofCurrent) await tell(world, world.current, told)
  await tell(world, world.coming, { ...ofComing, body: ofComing.body.replace('SLUG', world.coming.slug) })
  const by = acting(
    world,
    world.past,
    staff.organiser.email,
    new Date('2023-10-02T08:00:00+07:00'),
    'organiser',
  )
  await publishPost(by, await draftResultsPost(by), { version: 0, publishAt: null })
}

async function tell(
  world: DemoWorld,
  contest: Contest,
  { at, more, alt, paper, ...words }: Told,
): Promise<void> {
  const by = acting(world, contest, staff.organiser.email, new Date(at), 'organiser')
  const usual = { version: 0, reach: 'contest', audience: null, order: 0, isPinned: false } as const
  const id = await beginPost(by, newId().toHexString(), { ...usual, ...words, ...more })
  let version = 0
  if (alt) {
    await addPostPicture(by, id, form(png(18, 1200, 780), 'mo-hinh.png', { alt }))
    version += 1
  }
  if (paper) {
    await addPostFile(by, id, form(pdf(words.title, [words.summary]), paper))
    version += 1
  }
  await publishPost(by, id, { version, publishAt: null })
}

function form(bytes: Uint8Array, name: string, fields: Record<string, string> = {}): Request {
  const parts = new FormData()
  for (const [field, text] of Object.entries(fields)) parts.set(field, text)
  parts.set('file', new File([Uint8Array.from(bytes)], name))
  return new Request('http://localhost/', { method: 'POST', body: parts })
}
