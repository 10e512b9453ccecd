/**
 * The kinds of units that contests of the provinces know (shared/domain.md §10.3 and §1–5: who collects, nominates, sends).
 * Districts ended on 30/6/2025 (Luật Tổ chức chính quyền địa phương số 72/2025/QH15) and stay for what was before.
 */
import type { UnitKind } from '../units/kinds'

const areas = ['country', 'cluster', 'province', 'district', 'commune'] as const
const offices = [...areas, 'union', 'association', 'department', 'division'] as const

export const usualUnitKinds: readonly UnitKind[] = [
  { code: 'country', name: 'Quốc gia', under: [], sends: false },
  { code: 'cluster', name: 'Cụm thi đua', under: ['country', 'province'], sends: false },
  { code: 'province', name: 'Tỉnh, thành phố', under: ['country', 'cluster'], sends: true },
  { code: 'district', name: 'Huyện (trước 1/7/2025)', under: ['province', 'cluster'], sends: true },
  { code: 'commune', name: 'Xã, phường, đặc khu', under: ['province', 'district', 'cluster'], sends: true },
  { code: 'department', name: 'Sở, ngành', under: ['country', 'province'], sends: true },
  { code: 'union', name: 'Liên hiệp hội', under: ['country', 'province'], sends: true },
  { code: 'association', name: 'Hội thành viên', under: ['country', 'province', 'union'], sends: true },
  { code: 'division', name: 'Phòng, ban', under: offices, sends: true },
  { code: 'school', name: 'Trường học', under: offices, sends: true },
  { code: 'enterprise', name: 'Doanh nghiệp', under: [...offices, 'enterprise'], sends: true },
  { code: 'cooperative', name: 'Hợp tác xã', under: [...offices, 'enterprise'], sends: true },
  {
    code: 'other',
    name: 'Loại khác',
    under: [...offices, 'school', 'enterprise', 'cooperative', 'other'],
    sends: true,
  },
]
