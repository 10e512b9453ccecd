/** Every screen of every role in the demonstration season, and where to find it: the table that screens.spec.ts walks. */
import { contestSlug as current } from './entrant'

const past = current.replace('2024', '2023')
const coming = current.replace('2024', '2025')

/** An address; or the link to follow on the page `list`, by its name or by texts that its row holds, and what comes after it. */
export type Place = string | { list: Place; link?: string; row?: string[]; tail?: string }

export interface Screen {
  name: string
  at: Place
  /** 200 unless told. */
  status?: number
  /** Buttons to press once there, in order, to see what the screen says then. */
  press?: string[]
}

export interface RoleScreens {
  role: string
  /** A name on the try-it page, or an address to which a code is sent; null for a visitor. */
  who: string | null
  /** Where the contest's clock stands from here on, as in `Office.moveClock`. */
  clock?: string
  screens: Screen[]
}

const contest = `/cuoc-thi/${current}`
const office = `/to-chuc/${current}`
const council = `/hoi-dong/${current}`

const nobody = 'ffffffffffffffffffffffff'

function inState(name: string, slug: string, state: string, tail?: string): Screen {
  return { name, at: { list: `${office}/ho-so?trang-thai=${slug}`, row: ['HG18-', state], tail } }
}

function ofDraft(name: string, tail: string, press?: string[]): Screen {
  return { name, at: { list: '/du-thi', row: ['Bảng tuần hoàn xoay', 'lần thứ 19'], tail }, press }
}

function ofReturned(name: string, tail?: string): Screen {
  return { name, at: { list: '/du-thi', row: ['Bếp đun củi ít khói', 'lần thứ 19'], tail } }
}

function ofSubmitted(name: string, tail?: string): Screen {
  return { name, at: { list: '/du-thi', row: ['Bộ thí nghiệm quang học', 'lần thứ 19'], tail } }
}

function sheet(name: string, state: string, tail?: string): Screen {
  return { name, at: { list: '/cham', row: [state], tail } }
}

function ofPanel(name: string): Place {
  return { list: `${office}/to-giam-khao`, row: [name] }
}

function ofTerms(name: string, slug: string): Screen {
  return { name: `chapter on ${name}`, at: `${office}/the-le/${slug}` }
}

const programme: Place = { list: '/quan-tri', link: 'Cuộc thi Sáng tạo thanh thiếu niên' }
function ofSolution(name: string, tail: string, press?: string[]): Screen {
  return { name, at: { list: '/du-thi', row: ['Lò sao chè', 'lần thứ 10'], tail }, press }
}

const book = 'sach-vang-sang-tao-2024'
const honoured = 'ton-vinh-tri-thuc-khoa-hoc-cong-nghe-2024'

const collected = 'sang-tao-tre-tuyen-chon-2025'
const desk: Place = { list: '/don-vi', link: 'Trường THCS Tân Sơn (ví dụ)' }

export const rolesOfScreens: RoleScreens[] = [
  {
    role: 'visitor',
    who: null,
    screens: [
      { name: 'home', at: '/' },
      { name: 'contest being judged', at: contest },
      { name: 'contest published', at: `/cuoc-thi/${past}` },
      { name: 'contest open', at: `/cuoc-thi/${coming}` },
      { name: 'regulations', at: `${contest}/the-le` },
      { name: 'results', at: `/cuoc-thi/${past}/ket-qua` },
      { name: 'results of a vote', at: `/cuoc-thi/${honoured}/ket-qua` },
      { name: 'results to come', at: `${contest}/ket-qua` },
      { name: 'guide', at: '/huong-dan' },
      { name: 'guidance page', at: '/huong-dan/truong-don-vi-chuan-bi-ho-so-cho-hoc-sinh' },
      { name: 'all contests', at: '/cuoc-thi' },
      { name: 'all contests, none found', at: '/cuoc-thi?tim=khong-co' },
      { name: 'news', at: '/tin' },
      { name: 'news with a picture', at: '/tin/hon-40-mo-hinh-san-pham-du-thi-nam-2024' },
      { name: 'announcement with a table', at: '/tin/lich-cham-xet-giai-va-cong-bo-ket-qua-lan-thu-18' },
      { name: 'track', at: '/tra-cuu' },
      { name: 'track a wrong number', at: '/tra-cuu?ma=HG18-00001-A' },
      { name: 'track nothing', at: '/tra-cuu', press: ['Tra cứu'] },
      { name: 'privacy', at: '/quyen-rieng-tu' },
      { name: 'accessibility', at: '/tro-nang' },
      { name: 'not found', at: '/khong-co-trang-nay', status: 404 },
      { name: 'no such contest', at: '/cuoc-thi/khong-co', status: 404 },
      { name: 'sign in', at: '/dang-nhap?tiep=/du-thi' },
      { name: 'sign in with nothing', at: '/dang-nhap', press: ['Gửi mã đăng nhập'] },
      { name: 'code', at: '/dang-nhap/ma?email=ai-do@vidu.example' },
      { name: 'wrong code', at: '/dang-nhap/ma?email=ai-do@vidu.example', press: ['Đăng nhập'] },
      { name: 'try it', at: '/thu-nghiem' },
    ],
  },
  {
    role: 'entrant with a draft',
    who: 'Giàng Thị Say',
    screens: [
      { name: 'my entries', at: '/du-thi' },
      { name: 'new entry', at: `/du-thi/moi?cuoc-thi=${coming}` },
      { name: 'new entry too late', at: `/du-thi/moi?cuoc-thi=${current}` },
      ofDraft('task list', ''),
      ofDraft('description', '/gioi-thieu'),
      ofDraft('description with gaps', '/gioi-thieu', ['Lưu và tiếp tục']),
      ofDraft('authors', '/tac-gia'),
      ofDraft('new author', '/tac-gia/moi'),
      ofDraft('author with nothing', '/tac-gia/moi', ['Lưu tác giả']),
      ofDraft('teacher', '/huong-dan'),
      ofDraft('explanation', '/thuyet-minh'),
      ofDraft('files', '/tep'),
      ofDraft('consents', '/dong-y'),
      ofDraft('pledge', '/cam-ket'),
      ofDraft('check with blockers', '/kiem-tra'),
      { name: 'draft left behind', at: { list: '/du-thi', row: ['Bản nháp', 'lần thứ 18'] } },
      { name: 'profile', at: '/tai-khoan' },
      { name: 'no such entry', at: `/du-thi/${nobody}`, status: 404 },
      { name: 'office closed to entrants', at: office, status: 403 },
    ],
  },
  {
    role: 'entrant who submitted',
    who: 'Mai Phúc Nguyên',
    screens: [
      ofSubmitted('task list of a submitted entry'),
      ofSubmitted('description of a submitted entry', '/gioi-thieu'),
      ofSubmitted('files of a submitted entry', '/tep'),
      ofSubmitted('answers of a submitted entry', '/kiem-tra'),
      ofSubmitted('receipt', '/bien-nhan'),
      ofSubmitted('withdraw', '/rut-lai'),
    ],
  },
  {
    role: 'entrant asked to complete',
    who: 'Hầu Mí Sính',
    screens: [
      ofReturned('task list of a returned entry'),
      ofReturned('files of a returned entry', '/tep'),
      ofReturned('description not asked for', '/gioi-thieu'),
      ofReturned('check again', '/kiem-tra'),
    ],
  },
  {
    role: 'adult with a draft',
    who: 'tacgia4@vidu.example',
    screens: [
      ofSolution('task list of a solution', ''),
      ofSolution('conditions', '/dieu-kien'),
      ofSolution('description of a solution', '/gioi-thieu'),
      ofSolution('new author who is an adult', '/tac-gia/moi'),
      ofSolution('check of a solution', '/kiem-tra'),
    ],
  },
  {
    role: 'coordinator of a school',
    who: 'daumoi1@vidu.example',
    screens: [
      { name: 'units', at: '/don-vi' },
      { name: 'asking to speak for a unit', at: `/don-vi/${collected}?tim=tan+son`, press: ['Gửi đơn'] },
      { name: 'desk of a unit', at: desk },
      { name: 'drafts of a unit', at: { ...desk, tail: '?muc=dang-soan' } },
      { name: 'reminders of a unit', at: { ...desk, tail: '/nhac' } },
      { name: 'entering for others', at: { ...desk, tail: '/nop-ho' } },
      { name: 'spreadsheet of entries', at: { ...desk, tail: '/hang-loat/bang-tinh' }, press: ['Xem trước'] },
      {
        name: 'entry before a unit',
        at: { list: desk, link: 'Máy chiếu hình khối không gian cho môn Toán' },
      },
    ],
  },
  {
    role: 'judge at work',
    who: 'Nông Văn Hiếu Đạt',
    screens: [
      { name: 'queue', at: '/cham' },
      { name: 'judging without network', at: '/cham/ngoai-tuyen' },
      { name: 'hand in a table', at: { list: '/cham/ngoai-tuyen', link: 'Nộp bảng đã ghi điểm' } },
      {
        name: 'hand in no table',
        at: { list: '/cham/ngoai-tuyen', link: 'Nộp bảng đã ghi điểm' },
        press: ['Xem trước'],
      },
      { name: 'declaration', at: { list: '/cham', link: 'Xem lại cam kết và khai báo' } },
      {
        name: 'pledge',
        at: { list: '/cham', link: 'Xem lại cam kết và khai báo', tail: '/van-ban' },
      },
      sheet('desk begun', 'Đang chấm'),
      sheet('desk blank', 'Chưa chấm'),
      sheet('desk confirmed', 'Đã xác nhận'),
      sheet('confirm incomplete', 'Đang chấm', '/xac-nhan'),
      sheet('record', 'Đã xác nhận', '/xac-nhan'),
      sheet('step back', 'Chưa chấm', '/tu-choi'),
      sheet('stepped back', 'Từ chối chấm'),
      { name: 'no such paper', at: `/cham/bo-phieu/${nobody}`, status: 404 },
    ],
  },
  {
    role: 'judge in a discussion',
    who: 'Trần Quốc Bình An',
    screens: [
      { name: 'queue with a call', at: '/cham' },
      { name: 'discussion', at: { list: '/cham', link: 'Thảo luận phách' } },
      { name: 'said nothing', at: { list: '/cham', link: 'Thảo luận phách' }, press: ['Gửi ý kiến'] },
    ],
  },
  {
    role: 'judge who has not declared',
    who: 'giamkhao6@vidu.example',
    screens: [
      { name: 'queue before declaring', at: '/cham' },
      { name: 'declare', at: { list: '/cham', link: 'Ký cam kết và khai xung đột' } },
      {
        name: 'declare nothing',
        at: { list: '/cham', link: 'Ký cam kết và khai xung đột' },
        press: ['Ký cam kết'],
      },
    ],
  },
  {
    role: 'secretary of a panel',
    who: 'thukyto@vidu.example',
    screens: [
      { name: 'queue without sheets', at: '/cham' },
      { name: 'progress of the panel', at: { list: '/cham', link: 'Theo dõi tiến độ của tổ (thư ký)' } },
    ],
  },
  {
    role: 'organiser',
    who: 'Nguyễn Đức Thành Long',
    screens: [
      { name: 'my contests', at: '/to-chuc' },
      { name: 'control room', at: office },
      { name: 'control room of the past', at: `/to-chuc/${past}` },
      { name: 'coordinators', at: `/to-chuc/${collected}/dau-moi?tim=ban+moi` },
      { name: 'units getting on', at: `/to-chuc/${collected}/don-vi-gui` },
      { name: 'nominations', at: `/to-chuc/${past}/de-cu` },
      { name: 'roster', at: `/to-chuc/${past}/trich-ngang` },
      { name: 'entries by unit', at: `${office}/theo-don-vi?theo=hien-nay&cap=province` },
      { name: 'units', at: '/quan-tri/don-vi' },
      { name: 'unit', at: { list: '/quan-tri/don-vi', row: ['Tỉnh Hà Giang'] } },
      { name: 'new unit without a name', at: '/quan-tri/don-vi/moi/sua', press: ['Lưu'] },
      { name: 'kinds of units', at: '/quan-tri/don-vi/loai' },
      { name: 'new kind of unit', at: '/quan-tri/don-vi/loai/moi' },
      { name: 'units from a spreadsheet', at: '/quan-tri/don-vi/bang-tinh' },
      { name: 'panels', at: `${office}/to-giam-khao` },
      { name: 'panel without a name', at: `${office}/to-giam-khao`, press: ['Lập tổ'] },
      { name: 'panel', at: ofPanel('Tổ 1') },
      { name: 'panel with people asked', at: ofPanel('Tổ 2') },
      { name: 'member of a panel', at: { list: ofPanel('Tổ 2'), link: 'Nhiệm vụ, thời hạn' } },
      { name: 'another judge instead', at: { list: ofPanel('Tổ 2'), link: 'Thay giám khảo' } },
      { name: 'experts', at: `${office}/chuyen-gia` },
      { name: 'experts by service', at: `${office}/chuyen-gia?tim=moi+truong&xep=tham-gia` },
      { name: 'expert', at: { list: `${office}/chuyen-gia`, row: ['Trần Quốc Bình An'] } },
      { name: 'expert without a name', at: `${office}/chuyen-gia/moi`, press: ['Lưu'] },
      { name: 'experts from a spreadsheet', at: `${office}/chuyen-gia/bang-tinh`, press: ['Xem trước'] },
      {
        name: 'members chosen from the register',
        at: { list: `${office}/to-giam-khao`, row: ['Tổ 2'], tail: '/chon' },
      },
      { name: 'no panels yet', at: `/to-chuc/${coming}/to-giam-khao` },
      { name: 'assignments', at: `${office}/phan-cong` },
      {
        name: 'automatic assignment',
        at: { list: `${office}/phan-cong`, link: 'Phân công tự động', tail: '?moi-bai=3' },
      },
      {
        name: 'automatic assignment mistyped',
        at: { list: `${office}/phan-cong`, link: 'Phân công tự động', tail: '?moi-bai=x' },
      },
      { name: 'assignment by spreadsheet', at: { list: `${office}/phan-cong`, link: 'Bằng bảng tính' } },
      {
        name: 'assignment by spreadsheet without a file',
        at: { list: `${office}/phan-cong`, link: 'Bằng bảng tính' },
        press: ['Xem trước'],
      },
      { name: 'assignments without panels', at: `/to-chuc/${coming}/phan-cong` },
      { name: 'conflicts to look at', at: `${office}/xung-dot` },
      { name: 'all conflicts', at: `${office}/xung-dot?xem=tat-ca` },
      {
        name: 'conflicts without a reason',
        at: `${office}/xung-dot`,
        press: ['Không phải xung đột, được chấm'],
      },
      { name: 'no conflicts yet', at: `/to-chuc/${coming}/xung-dot` },
      { name: 'progress', at: `${office}/tien-do` },
      { name: 'sheets as their judge', at: { list: `${office}/tien-do`, link: 'Xem như giám khảo' } },
      { name: 'thể lệ of the office', at: `${office}/the-le` },
      ofTerms('general', 'chung'),
      ofTerms('who may enter', 'doi-tuong'),
      ofTerms('fields', 'linh-vuc'),
      ofTerms('dossier', 'ho-so'),
      ofTerms('form', 'phieu'),
      ofTerms('road of entries', 'tuyen-nop'),
      ofTerms('dates', 'thoi-gian'),
      ofTerms('judging', 'cham-diem'),
      ofTerms('rounds', 'vong'),
      ofTerms('prizes', 'giai-thuong'),
      ofTerms('conflicts', 'xung-dot'),
      ofTerms('further articles', 'noi-dung'),
      { name: 'chapter saved without a reason', at: `${office}/the-le/linh-vuc`, press: ['Lưu chương này'] },
      { name: 'no such chapter', at: `${office}/the-le/khong-co`, status: 404 },
      { name: 'announced already', at: `${office}/thong-bao-mo` },
      { name: 'dates', at: `${office}/moc-thoi-gian` },
      { name: 'date to move', at: `/to-chuc/${coming}/moc-thoi-gian/closes` },
      {
        name: 'date moved without a reason',
        at: `/to-chuc/${coming}/moc-thoi-gian/closes`,
        press: ['Dời mốc'],
      },
      { name: 'versions of the thể lệ', at: `${office}/ban-the-le` },
      { name: 'rounds', at: `/to-chuc/${past}/vong` },
      { name: 'round still judged', at: `${office}/vong/final` },
      { name: 'round decided', at: `/to-chuc/${past}/vong/preliminary` },
      { name: 'no such round', at: `${office}/vong/khong-co`, status: 404 },
      { name: 'reminders', at: `${office}/tien-do`, press: ['Xem thư nhắc người đã chọn'] },
      { name: 'letters', at: `${office}/thu` },
      { name: 'letters that failed', at: `${office}/thu?trang-thai=failed` },
      { name: 'letters not found', at: `${office}/thu?tim=khong+co+ai` },
      { name: 'letter', at: { list: `${office}/thu`, row: ['Không gửi được'] } },
      { name: 'letter templates', at: `${office}/thu/mau` },
      { name: 'letter template', at: `${office}/thu/mau/entry-returned` },
      { name: 'letter template without words', at: `${office}/thu/mau/entry-returned?text=&subject=` },
      { name: 'urging', at: `${office}/don-doc` },
      { name: 'mailing sent', at: { list: `${office}/don-doc`, row: ['Đã gửi đi'] } },
      { name: 'mailing to be sent', at: { list: `/to-chuc/${coming}/don-doc`, row: ['Đang soạn'] } },
      {
        name: 'mailing to be changed',
        at: { list: `/to-chuc/${coming}/don-doc`, row: ['Đang soạn'], tail: '/sua' },
      },
      { name: 'new mailing', at: `/to-chuc/${coming}/don-doc/moi?nhom=judges` },
      { name: 'reminder rules', at: `/to-chuc/${coming}/don-doc/quy-tac` },
      { name: 'reminders of tomorrow', at: `/to-chuc/${coming}/don-doc/ngay-mai` },
      { name: 'journal', at: `${office}/nhat-ky` },
      { name: 'posts', at: `${office}/tin` },
      { name: 'new post', at: `${office}/tin/moi` },
      { name: 'post with a picture', at: { list: `${office}/tin`, row: ['Hơn 40 mô hình'] } },
      { name: 'pictures of a post', at: { list: `${office}/tin`, row: ['Hơn 40 mô hình'], tail: '/anh' } },
      { name: 'papers of a post', at: { list: `${office}/tin`, row: ['Lịch chấm'], tail: '/tep' } },
      { name: 'new post without a title', at: `${office}/tin/moi`, press: ['Lưu bản nháp'] },
      { name: 'publish too early', at: `${office}/cong-bo` },
      { name: 'published', at: `/to-chuc/${past}/cong-bo` },
    ],
  },
  {
    role: 'secretary',
    who: 'Hoàng Thị Mai Lan',
    screens: [
      { name: 'search of everything', at: `${office}/tim?q=trang` },
      { name: 'search that finds nothing', at: `${office}/tim?q=khong+co+gi+nhu+vay` },
      { name: 'search before a word', at: `${office}/tim` },
      { name: 'entries', at: `${office}/ho-so` },
      { name: 'entries filtered', at: `${office}/ho-so?trang-thai=hop-le&loc=chua-du-phieu` },
      { name: 'entries not found', at: `${office}/ho-so?tim=kh%C3%B4ng+c%C3%B3+g%C3%AC` },
      inState('entry to screen', 'cho-ra-soat', 'Chờ rà soát'),
      inState('entry accepted', 'hop-le', 'Hợp lệ'),
      inState('entry returned', 'bo-sung', 'Yêu cầu bổ sung'),
      inState('entry rejected', 'khong-hop-le', 'Không hợp lệ'),
      inState('return an entry', 'cho-ra-soat', 'Chờ rà soát', '/bo-sung'),
      {
        name: 'entry of the open contest',
        at: { list: `/to-chuc/${coming}/ho-so`, row: ['HG19-', 'Chờ rà soát'] },
      },
      { name: 'desk of screening', at: `/to-chuc/${coming}/ra-soat` },
      { name: 'overdue returns', at: `${office}/ra-soat?xem=qua-han` },
      { name: 'many screened, none chosen', at: `${office}/ra-soat/nhieu?viec=bo-sung` },
      { name: 'summary of screening', at: `${office}/ra-soat/tong-hop` },
      { name: 'decision on valid entries', at: `${office}/ra-soat/quyet-dinh` },
      {
        name: 'decision without a number',
        at: `${office}/ra-soat/quyet-dinh`,
        press: ['Chốt danh sách và lập quyết định'],
      },
      { name: 'no such decision', at: `${office}/ra-soat/quyet-dinh/${nobody}`, status: 404 },
      { name: 'no models here', at: `${office}/mo-hinh` },
      { name: 'models to receive', at: `/to-chuc/${coming}/mo-hinh` },
      {
        name: 'model to receive',
        at: { list: `/to-chuc/${coming}/mo-hinh`, row: ['HG19-'] },
        press: ['Nhận và in biên nhận'],
      },
      { name: 'no model by that number', at: `/to-chuc/${coming}/mo-hinh?ma=HG19-99999-A` },
      { name: 'no such entry in the office', at: `${office}/ho-so/${nobody}`, status: 404 },
    ],
  },
  {
    role: 'administrator',
    who: 'Trịnh Hải Yến',
    screens: [
      { name: 'programmes', at: '/quan-tri' },
      { name: 'programme without a name', at: '/quan-tri', press: ['Lập chương trình'] },
      { name: 'programme', at: programme },
      { name: 'programme without editions', at: { list: '/quan-tri', link: 'Tôn vinh trí thức' } },
      { name: 'new edition', at: { list: programme, link: 'Mở kỳ mới' } },
      { name: 'office of an edition', at: { list: programme, link: 'lần thứ 19' } },
      { name: 'seat for nobody', at: { list: programme, link: 'lần thứ 19' }, press: ['Giao vai trò'] },
      { name: 'administrators', at: '/quan-tri/nguoi-quan-tri' },
    ],
  },
  {
    role: 'chair',
    who: 'Lù Văn Khoa',
    screens: [
      { name: 'councils', at: '/hoi-dong' },
      { name: 'board while judging', at: council },
      { name: 'board published', at: `/hoi-dong/${past}` },
      { name: 'board of a vote', at: `/hoi-dong/${book}` },
      { name: 'ballot on a selection', at: { list: `/hoi-dong/${book}/bo-phieu`, link: 'Phiếu số 1' } },
      { name: 'new selection', at: `/hoi-dong/${book}/bo-phieu/moi/xet-chon` },
      { name: 'board of a vote published', at: `/hoi-dong/${honoured}` },
      { name: 'minutes of a vote', at: `/hoi-dong/${honoured}/bien-ban` },
      { name: 'rounds of the chair', at: `/to-chuc/${past}/vong` },
      { name: 'judges while judging', at: `${council}/giam-khao` },
      { name: 'discussions', at: `${council}/thao-luan` },
      { name: 'discussion led', at: { list: `${council}/thao-luan`, row: ['Đang thảo luận'] } },
      { name: 'no such ballot', at: `${council}/bo-phieu/${nobody}`, status: 404 },
      { name: 'judges of a contest without works', at: `/hoi-dong/${coming}/giam-khao` },
      { name: 'other prizes of a contest without works', at: `/hoi-dong/${coming}/thu-co-cau` },
    ],
  },
  {
    role: 'chair in deliberation',
    who: 'Lù Văn Khoa',
    clock: '2024-09-20T09:00',
    screens: [
      { name: 'board', at: council },
      { name: 'board without reasons', at: council, press: ['Chốt kết quả'] },
      { name: 'trace', at: { list: council, link: 'Vì sao' } },
      { name: 'judges', at: `${council}/giam-khao` },
      { name: 'session', at: `${council}/bo-phieu` },
      { name: 'session without a place', at: `${council}/bo-phieu`, press: ['Lưu phiên họp'] },
      { name: 'ballot on a prize', at: `${council}/bo-phieu/moi/giai` },
      {
        name: 'ballot on common marks',
        at: `${council}/bo-phieu/moi/cham-chung`,
        press: ['Mở bỏ phiếu kín'],
      },
      { name: 'ballot on a motion', at: `${council}/bo-phieu/moi/viec`, press: ['Mở bỏ phiếu kín'] },
      { name: 'ballot on a tie', at: `${council}/bo-phieu/moi/bang-diem` },
      { name: 'election', at: `${council}/bo-phieu/moi/bau` },
      { name: 'no such kind of ballot', at: `${council}/bo-phieu/moi/khong-co`, status: 404 },
      { name: 'two works to compare', at: `${council}/so-sanh` },
      { name: 'board on the wall', at: `${council}/man-chieu` },
      { name: 'minutes in draft', at: `${council}/bien-ban` },
      { name: 'other prizes', at: `${council}/thu-co-cau` },
      { name: 'other prizes tried', at: `${council}/thu-co-cau`, press: ['Xem kết quả thử'] },
      { name: 'other prizes with a change', at: `${council}/thu-co-cau?so.first=0&diem.first=90` },
      {
        name: 'other prizes mistyped',
        at: `${council}/thu-co-cau?so.special=hai&diem.special=95&so.second=4&diem.second=99`,
      },
    ],
  },
  {
    role: 'organiser in deliberation',
    who: 'Nguyễn Đức Thành Long',
    screens: [
      { name: 'control room after judging', at: office },
      { name: 'progress after judging', at: `${office}/tien-do` },
      { name: 'publish before the council', at: `${office}/cong-bo` },
    ],
  },
]
