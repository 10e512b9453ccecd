/** Parts of a dossier that several programmes ask for, with the limits of this platform [I]. */
import type { DossierPart } from '../regulations'

export const megabyte = 1024 * 1024

const paper = { maxFiles: 1, maxBytes: 20 * megabyte, kinds: ['pdf', 'docx'] } as const
const scans = { maxBytes: 10 * megabyte, kinds: ['pdf', 'jpg', 'png'] } as const

/** One text for the jury. */
export function paperPart(code: string, name: string, hint: string, required = true): DossierPart {
  return { code, name, hint, required, ...paper, kinds: [...paper.kinds], audience: 'jury' }
}

/** Scanned papers; `audience` says who reads them. */
export function scanPart(
  code: string,
  name: string,
  hint: string,
  { required = true, maxFiles = 5, audience = 'secretariat' }: Partial<DossierPart> = {},
): DossierPart {
  return { code, name, hint, required, maxFiles, ...scans, kinds: [...scans.kinds], audience }
}

/** The registration form as signed and stamped (Bình Dương X: "có dấu xác nhận của cơ quan hoặc địa phương"). */
export const stampedForm: DossierPart = scanPart(
  'stamped-form',
  'Phiếu đăng ký có xác nhận',
  'In phiếu đăng ký, ký và xin xác nhận của cơ quan hoặc địa phương nơi tác giả làm việc, cư trú rồi chụp lại.',
  { maxFiles: 4 },
)

/** A photograph and an identity paper of the lead author (Thái Nguyên XI). */
export const portraits: DossierPart = {
  ...scanPart('portraits', 'Ảnh 4×6', 'Ảnh của tác giả hoặc đại diện nhóm tác giả. Chỉ Ban Thư ký xem được.'),
  kinds: ['jpg', 'png'],
  maxBytes: 5 * megabyte,
}

export const identityPaper: DossierPart = {
  ...scanPart(
    'identity',
    'Bản sao giấy tờ tùy thân',
    'Thẻ căn cước của tác giả hoặc đại diện nhóm tác giả. Chỉ Ban Thư ký xem được và sẽ xóa 30 ngày sau khi kiểm tra xong.',
    { maxFiles: 2 },
  ),
  keepDays: 30,
}

/** Drawings, pictures, measurements (Thái Nguyên XI: sơ đồ, bản vẽ, hình ảnh, mô hình). */
export const illustrations: DossierPart = {
  ...scanPart('illustrations', 'Sơ đồ, bản vẽ, hình ảnh', 'Không ghi họ tên, đơn vị của tác giả.', {
    required: false,
    maxFiles: 10,
    audience: 'jury',
  }),
}

export const film: DossierPart = {
  code: 'media',
  name: 'Video hoặc phần mềm',
  hint: 'Video giải pháp hoạt động; với phần mềm, tệp nén chứa chương trình.',
  required: false,
  maxFiles: 2,
  maxBytes: 200 * megabyte,
  kinds: ['mp4', 'zip'],
  audience: 'jury',
}
