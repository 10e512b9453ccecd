/** The six fields of the Hội thi Sáng tạo kỹ thuật (Bình Dương, Thái Nguyên, Hòa Bình, Phú Yên). */
import type { ContestField } from '../regulations'

export const technicalFields: ContestField[] = [
  { code: 'electronics', name: 'Công nghệ thông tin, điện tử, viễn thông' },
  { code: 'mechanics', name: 'Cơ khí tự động hóa, xây dựng, giao thông vận tải' },
  { code: 'materials', name: 'Vật liệu, hóa chất, năng lượng' },
  { code: 'agriculture', name: 'Nông lâm ngư nghiệp, tài nguyên và môi trường' },
  { code: 'medicine', name: 'Y dược' },
  { code: 'education', name: 'Giáo dục và đào tạo' },
]
