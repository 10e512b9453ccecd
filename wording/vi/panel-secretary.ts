/** The words of the panel secretary's page. */
export const panelSecretaryWords = {
  title: 'Tiến độ của tổ',
  back: 'Phiếu chấm của tôi',
  lead: 'Thư ký tổ theo dõi tiến độ để nhắc và lập biên bản. Điểm, nhận xét, bài và tác giả không hiện ở đây.',
  caption: 'Giám khảo của tổ',
  empty: 'Tổ chưa có giám khảo.',
  head: 'tổ trưởng',
  guest: 'khách mời',
  notPledged: 'chưa ký cam kết',
  standing: 'Tham gia',
  decision: (number: string) => `Quyết định ${number}`,
} as const
