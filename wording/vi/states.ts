/** The words for phases, states, roles and tasks; towards entrants some states have another name than inside. */
import type { DecisionState } from '#rules/decision-states'
import type { EntryState } from '#rules/entry-states'
import type { MilestoneCode, Phase } from '#rules/phases'
import type { Role } from '#rules/roles'
import type { SheetState } from '#rules/sheet-states'
import type { TaskCode, TaskStatus } from '#rules/tasks'

export const phaseNames: Record<Phase, string> = {
  upcoming: 'Sắp mở',
  open: 'Đang nhận hồ sơ',
  screening: 'Rà soát hồ sơ',
  judging: 'Chấm thi',
  deliberation: 'Xét giải',
  posting: 'Niêm yết kết quả',
  finished: 'Đã kết thúc',
}

export const milestoneNames: Record<MilestoneCode, string> = {
  launch: 'Phát động',
  opens: 'Bắt đầu nhận hồ sơ',
  closes: 'Hạn cuối nộp hồ sơ',
  screeningEnds: 'Kết thúc rà soát hồ sơ',
  judgingEnds: 'Kết thúc chấm thi',
  deliberationEnds: 'Kết thúc xét giải',
  postingEnds: 'Kết thúc niêm yết kết quả',
  ceremony: 'Tổng kết, trao giải',
}

/** As the secretariat, judges and organisers say it. */
export const entryStateNames: Record<EntryState, string> = {
  draft: 'Bản nháp',
  submitted: 'Chờ rà soát',
  returned: 'Yêu cầu bổ sung',
  accepted: 'Hợp lệ',
  rejected: 'Không hợp lệ',
  disqualified: 'Bị loại',
}

/** As the entrant reads it. */
export const ownEntryStateNames: Record<EntryState, string> = {
  draft: 'Bản nháp, chưa nộp',
  submitted: 'Đã nộp',
  returned: 'Cần bổ sung',
  accepted: 'Đã nộp, hồ sơ hợp lệ',
  rejected: 'Không hợp lệ',
  disqualified: 'Bị loại',
}

export const sheetStateNames: Record<SheetState, string> = {
  blank: 'Chưa chấm',
  'in-progress': 'Đang chấm',
  confirmed: 'Đã xác nhận',
  recused: 'Từ chối chấm',
  void: 'Đã hủy',
}

export const decisionStateNames: Record<DecisionState | 'none', string> = {
  none: 'Chưa xét',
  proposed: 'Đang đề xuất',
  settled: 'Đã chốt',
  published: 'Đã công bố',
}

export const roleNames: Record<Role, string> = {
  visitor: 'Khách',
  entrant: 'Thí sinh',
  judge: 'Giám khảo',
  secretary: 'Ban Thư ký',
  organiser: 'Ban Tổ chức',
  chair: 'Chủ tịch Hội đồng giám khảo',
  administrator: 'Quản trị hệ thống',
}

export const taskNames: Record<TaskCode, string> = {
  description: 'Giới thiệu mô hình, sản phẩm',
  eligibility: 'Điều kiện dự thi',
  authors: 'Khai thông tin tác giả',
  teacher: 'Giáo viên hướng dẫn và đơn vị gửi',
  explanation: 'Viết thuyết minh',
  files: 'Tải tệp lên',
  consents: 'Đồng ý về dữ liệu cá nhân',
  pledge: 'Cam đoan',
}

export const taskStatusNames: Record<TaskStatus, string> = {
  done: 'Hoàn thành',
  'in-progress': 'Đang làm',
  'not-started': 'Chưa làm',
}
