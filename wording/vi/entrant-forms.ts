/** The words of the entrant's forms: labels, hints, what was unusable, what was saved. */
import type { ConsentPurpose, ConsentVoice } from '#rules/consents'
import type { FileKind } from '#rules/file-kinds'
import { calendarDay, count, fileSize, list, time } from '../format'

/** What to do about input that could not be kept, by the code that the form gives. */
export function inputError(code: string): string {
  const known: Record<string, string> = {
    'text-too-long': 'Phần này dài quá mức lưu được. Rút ngắn rồi lưu lại.',
    'email-unreadable':
      'Địa chỉ thư điện tử chưa đúng. Ví dụ đúng: ten@truong.edu.vn. Không có thì để trống.',
    'phone-unreadable':
      'Số điện thoại chưa đúng. Nhập ít nhất 9 chữ số, ví dụ 0912 345 678; không có thì để trống.',
    'day-unreal':
      'Ngày này không có trong lịch. Nhập ngày, tháng và đủ bốn chữ số của năm, ví dụ 27 / 3 / 2011.',
  }
  if (code === 'share-unreadable') return 'Nhập tỷ lệ là số nguyên từ 0 đến 100, ví dụ 40.'
  return known[code] ?? 'Nội dung chưa đọc được. Nhập lại mục này.'
}

export const formWords = {
  back: 'Danh sách việc cần làm',
  allRequired: 'Mọi mục đều bắt buộc, trừ mục ghi (không bắt buộc). Chưa xong cũng lưu được.',
  save: 'Lưu và tiếp tục',
  later: 'Về danh sách việc',
  notSaved: 'Chưa lưu được',
  optional: ' (không bắt buộc)',
  savedWithGaps: 'Đã lưu. Mục này còn:',
  closedTitle: 'Mục này hiện không sửa được',
  closedBySubmission:
    'Hồ sơ đã nộp. Muốn sửa, mở biên nhận và chọn “Rút lại để sửa” trước hạn nộp, sửa xong nộp lại.',
  missing: 'Chưa có',
  budget: (max: number) => `Không quá ${count(max)} ký tự.`,
  charactersLeft: (left: number, max: number) =>
    left >= 0
      ? `Còn ${count(left)} trên ${count(max)} ký tự.`
      : `Dài quá ${count(-left)} ký tự so với mức ${count(max)}.`,
} as const

/** Around questions that are data. */
export const questionWords = {
  choose: 'Chọn',
  currency: 'đồng',
  ifYes: 'Nếu có, nói rõ',
  ifNo: 'Nếu không, nói rõ',
  registration: 'Thông tin đăng ký',
  eligibilityIntro:
    'Trả lời theo sự thật. Điều nào chắc chắn không đạt, hệ thống báo ngay; điều cần xem giấy tờ, Ban Thư ký sẽ xem.',
} as const

/** What the page says of its own saving. */
export const saveWords = {
  saved: (moment: Date) => `Đã lưu lúc ${time(moment)}`,
  failed: 'Chưa lưu được. Đang giữ trên máy này.',
  failedUnkept: 'Chưa lưu được. Bấm “Lưu và tiếp tục” trước khi rời trang.',
  unusable: 'Chưa lưu được: có chỗ cần sửa. Bấm “Lưu và tiếp tục” để xem chỗ nào.',
  signedOut:
    'Phiên đăng nhập đã hết. Nội dung đang giữ trên máy này; bấm “Lưu và tiếp tục” để đăng nhập lại.',
  conflict:
    'Mục này vừa được sửa ở cửa sổ khác nên chưa lưu. Bấm “Lưu và tiếp tục” để xem cả hai bản; nội dung bạn gõ vẫn còn.',
  restored: 'Đã lấy lại phần chưa kịp lưu trên máy này.',
  foundTitle: 'Máy này còn giữ một bản chưa lưu',
  found: (moment: Date) =>
    `Bản gõ lúc ${time(moment)} khác với nội dung đang hiện, vì mục này đã được sửa sau đó.`,
  useFound: 'Dùng bản trên máy này',
  dropFound: 'Bỏ bản đó',
} as const

export const conflictWords = {
  title: 'Hai cửa sổ ghi khác nhau',
  explain:
    'Các ô dưới đây đang giữ nội dung bạn vừa gõ. Nếu muốn lấy bản kia, chép từ khung này. Bấm “Lưu và tiếp tục” lần nữa sẽ lưu nội dung trong các ô.',
  mine: 'Bạn vừa gõ',
  theirs: 'Đang lưu trên hệ thống',
  empty: '(để trống)',
} as const

/** Short names of the written fields: labels, and the rows of a conflict. */
export const fieldNames: Record<string, string> = {
  title: 'Tên mô hình, sản phẩm',
  summary: 'Tóm tắt',
  field: 'Lĩnh vực dự thi',
  has: 'Có giáo viên hướng dẫn không?',
  name: 'Họ và tên',
  school: 'Trường',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  unit: 'Đơn vị gửi bài dự thi',
  ownWork: 'Bài do chính các tác giả làm ra',
  truthful: 'Thông tin khai là đúng',
  notAwarded: 'Bài chưa đạt giải nơi khác',
  signedBy: 'Người cam đoan',
  bornOn: 'Ngày sinh',
  grade: 'Lớp',
  'representative.name': 'Họ tên người đại diện',
  'representative.relation': 'Quan hệ với tác giả',
  'representative.phone': 'Số điện thoại người đại diện',
}

export const sectionWords = {
  titleHint: 'Ngắn gọn, nói rõ sản phẩm dùng để làm gì. Không ghi tên người, tên trường.',
  summaryHint: 'Sản phẩm là gì, giải quyết việc gì, khác cách cũ ở đâu. Không ghi tên người, tên trường.',
  has: { yes: 'Có', no: 'Không có' },
  teacher: 'Giáo viên hướng dẫn',
  teacherHint: 'Chỉ điền khi có giáo viên hướng dẫn.',
  unitHint: 'Trường, huyện đoàn hoặc đơn vị gửi bài lên Ban Tổ chức.',
  noUnit: 'Tự gửi, không qua đơn vị',
  secondFieldHint: 'Chỉ chọn khi thuộc cả hai lĩnh vực; hồ sơ được chấm ở lĩnh vực thứ nhất.',
  noSecondField: 'Không có',
  explanationIntro:
    'Giám khảo đọc phần này mà không biết bạn là ai: không ghi họ tên, trường, địa chỉ. Viết dần cũng được.',
  pledgeIntro: 'Đọc từng điều và đánh dấu nếu đúng. Nếu có điều chưa đúng, đừng đánh dấu và hỏi Ban Tổ chức.',
  pledge: {
    ownWork:
      'Bài dự thi do chính các tác giả nghĩ ra và làm ra; phần được người lớn giúp đã nói rõ trong thuyết minh.',
    truthful: 'Họ tên, ngày sinh, trường, lớp và mọi thông tin khác trong hồ sơ là đúng.',
    notAwarded:
      'Bài chưa đạt giải ở cuộc thi cấp tỉnh, cấp quốc gia, chưa công bố trên báo đài và không có tranh chấp.',
  },
  signedByHint: 'Trưởng nhóm, hoặc cha mẹ, thầy cô khai giúp.',
} as const

export const authorWords = {
  listTitle: 'Tác giả',
  empty: 'Chưa có tác giả nào. Thêm trưởng nhóm trước.',
  add: 'Thêm tác giả',
  addFirst: 'Thêm tác giả đầu tiên',
  edit: 'Sửa',
  unnamed: 'Tác giả chưa có tên',
  full: (max: number) => `Đã đủ ${max} tác giả, mức nhiều nhất của một bài.`,
  done: 'Xong, về danh sách việc',
  lead: 'Trưởng nhóm',
  share: (share: number) => `đóng góp ${share}%`,
  newTitle: 'Thêm tác giả',
  editTitle: (name: string) => name || 'Sửa thông tin tác giả',
  back: 'Danh sách tác giả',
  fill: 'Tôi là tác giả này: điền họ tên, số điện thoại của tôi',
  nameHint: 'Viết đúng như giấy khai sinh; giấy chứng nhận sẽ in theo tên này.',
  bornOnHint: (from: string, to: string) =>
    `Thể lệ nhận người sinh từ ${calendarDay(from)} đến ${calendarDay(to)}.`,
  dateParts: { day: 'Ngày', month: 'Tháng', year: 'Năm' },
  schoolHint: 'Gõ vài chữ rồi chọn trong danh sách, hoặc gõ đủ tên trường.',
  grade: 'Lớp (không bắt buộc)',
  phone: 'Số điện thoại',
  phoneHint: 'Cần cho trưởng nhóm; nếu chưa có điện thoại, ghi số của người đại diện ở dưới.',
  email: 'Thư điện tử (không bắt buộc)',
  makeLead: 'Tác giả này là trưởng nhóm',
  makeLeadHint: 'Mỗi bài có một trưởng nhóm; chọn ở đây thì trưởng nhóm cũ thành đồng tác giả.',
  isLead: 'Tác giả này là trưởng nhóm. Muốn đổi, mở tác giả khác và chọn “trưởng nhóm”.',
  representative: 'Người đại diện theo pháp luật',
  representativeHint:
    'Bắt buộc khi tác giả chưa đủ 16 tuổi: cha, mẹ hoặc người giám hộ. Người này cùng trả lời phần đồng ý về dữ liệu cá nhân. Từ 16 tuổi để trống.',
  relation: 'Quan hệ với tác giả (cha, mẹ, người giám hộ)',
  save: 'Lưu tác giả',
  savedWithGaps: 'Đã lưu, nhưng còn chỗ cần sửa trước khi nộp:',
  remove: 'Xóa tác giả này',
  removeTitle: (name: string) => `Xóa ${name || 'tác giả này'} khỏi bài dự thi?`,
  removeText:
    'Thông tin và các câu trả lời đồng ý của tác giả này bị xóa khỏi hồ sơ. Muốn có lại phải khai lại.',
  removeConfirm: 'Xóa tác giả',
  removeKeep: 'Không xóa',
} as const

export const consentWords = {
  title: 'Đồng ý về dữ liệu cá nhân',
  intro:
    'Bốn việc dưới đây, mỗi việc trả lời riêng. Chỉ việc thứ nhất là bắt buộc để dự thi; không đồng ý ba việc sau không ảnh hưởng đến điểm.',
  questions: 'Bốn việc cần trả lời',
  change: 'Đổi ý lúc nào cũng được, kể cả sau khi nộp bài, ngay tại trang này.',
  noAuthors: 'Chưa có tác giả nào. Khai tác giả trước rồi quay lại đây.',
  noBirth: (name: string) => `${name}: nhập ngày sinh trước, vì tuổi quyết định ai là người trả lời.`,
  toAuthors: 'Khai tác giả',
  ageYears: (age: number) => `${age} tuổi`,
  who: (age: number) =>
    age < 7
      ? 'Chưa đủ 7 tuổi: người đại diện trả lời thay.'
      : age < 16
        ? 'Từ 7 đến dưới 16 tuổi: cả tác giả và người đại diện cùng trả lời.'
        : 'Từ 16 tuổi: tác giả tự trả lời.',
  voice: (voice: ConsentVoice, name: string, representative: string) =>
    voice === 'author'
      ? `${name} trả lời`
      : `Người đại diện${representative ? ` (${representative})` : ''} trả lời`,
  yes: 'Đồng ý',
  no: 'Không đồng ý',
  save: 'Lưu câu trả lời',
  mustWithdraw:
    'Hồ sơ đã nộp nên không thể chỉ rút riêng sự đồng ý xử lý dữ liệu. Hãy rút hồ sơ lại trước hạn nộp; quá hạn, liên hệ Ban Tổ chức để rút hẳn hồ sơ.',
  mustWithdrawHint: 'Hồ sơ đã nộp: muốn rút sự đồng ý này phải rút cả hồ sơ.',
  saved: 'Các câu trả lời dưới đây là những gì hệ thống đang giữ.',
} as const

/** Each purpose as a question in plain words. */
export const consentQuestions: Record<ConsentPurpose, { title: string; text: string }> = {
  processing: {
    title: '1. Xử lý dữ liệu để xét hồ sơ (bắt buộc)',
    text: 'Ban Thư ký xem họ tên, ngày sinh, trường, giấy khai sinh để kiểm tra điều kiện dự thi. Giám khảo không thấy. Bản sao giấy khai sinh bị xóa sau khi kiểm tra.',
  },
  publishing: {
    title: '2. Công bố họ tên, trường nếu đạt giải',
    text: 'Nếu đạt giải, họ tên và trường được đăng ở trang kết quả. Không đồng ý thì trang kết quả chỉ ghi tên bài; giải vẫn giữ nguyên.',
  },
  photographs: {
    title: '3. Dùng hình ảnh',
    text: 'Ảnh, video chụp tác giả ở buổi trưng bày và lễ trao giải được dùng để đưa tin.',
  },
  forwarding: {
    title: '4. Gửi hồ sơ dự thi toàn quốc',
    text: 'Nếu bài được chọn, hồ sơ được chuyển cho Ban Tổ chức cuộc thi toàn quốc và đơn vị phối hợp.',
  },
}

const kindNames: Record<FileKind, string> = {
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  jpg: 'ảnh JPG',
  png: 'ảnh PNG',
  mp4: 'video MP4',
  zip: 'tệp nén ZIP',
}

export const fileWords = {
  title: 'Tải tệp lên',
  intro:
    'Tệp hiện trong danh sách kèm mã SHA-256 là đã nhận; chưa hiện là chưa nhận được. Mất mạng, đóng trang hay tắt máy không mất phần đã tải: mở lại trang này, chọn lại đúng tệp đó để tải tiếp.',
  limits: (kinds: readonly FileKind[], maxFiles: number, maxBytes: number) =>
    `Nhận ${list(kinds.map((kind) => kindNames[kind]))}; nhiều nhất ${maxFiles} tệp, mỗi tệp không quá ${fileSize(maxBytes)}.`,
  secretariat: 'Chỉ Ban Thư ký xem phần này; giám khảo và công chúng không thấy.',
  jury: 'Giám khảo xem phần này: tệp không được ghi họ tên, trường, địa chỉ.',
  choose: 'Chọn tệp',
  chooseAnother: 'Chọn thêm tệp',
  upload: 'Tải lên',
  full: (max: number) => `Đã đủ ${max} tệp. Muốn đổi, bấm “Thay tệp”; tệp cũ còn giữ đến khi nộp hồ sơ.`,
  fullPlain: (max: number) => `Đã đủ ${max} tệp. Muốn thay, xóa tệp cũ trước.`,
  list: (part: string) => `Tệp của phần ${part}`,
  pages: (pages: number) => `${count(pages)} trang`,
  digest: (sha256: string) => `SHA-256 ${sha256.slice(0, 12)}…`,
  remove: 'Xóa',
  required: 'Bắt buộc',
  optional: 'Không bắt buộc',
  empty: 'Chưa có tệp nào.',
  failed: 'Chưa tải lên được',
} as const
