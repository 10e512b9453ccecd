/** The sitemap: every address of the site, in one file. */
import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config'

export default [
  layout('public-site/shell.tsx', [
    index('public-site/home.tsx'),
    route('cuoc-thi/:contest', 'public-site/contest.tsx'),
    route('cuoc-thi/:contest/the-le', 'public-site/regulations.tsx'),
    route('cuoc-thi/:contest/ket-qua', 'public-site/results.tsx'),
    route('tra-cuu', 'public-site/track.tsx'),
    route('huong-dan', 'public-site/guide.tsx'),
    route('tro-nang', 'public-site/accessibility.tsx'),
    route('quyen-rieng-tu', 'public-site/privacy.tsx'),
    route('dang-nhap', 'account/sign-in.tsx'),
    route('dang-nhap/ma', 'account/sign-in-code.tsx'),
    route('tai-khoan', 'account/profile.tsx'),
    route('thu-nghiem', 'demo/try-it.tsx'),
    route('*', 'public-site/not-found.tsx'),
  ]),
  route('dang-xuat', 'account/sign-out.ts'),
  ...prefix('du-thi', [
    layout('entrant/shell.tsx', [
      index('entrant/my-entries.tsx'),
      route('moi', 'entrant/new-entry.tsx'),
      route(':entry', 'entrant/task-list.tsx'),
      route(':entry/kiem-tra', 'entrant/check.tsx'),
      route(':entry/bien-nhan', 'entrant/receipt.tsx'),
      route(':entry/rut-lai', 'entrant/withdraw.tsx'),
      route(':entry/tac-gia', 'entrant/authors.tsx'),
      route(':entry/tac-gia/:author', 'entrant/author.tsx'),
      route(':entry/tep', 'entrant/files.tsx'),
      route(':entry/dong-y', 'entrant/consents.tsx'),
      route(':entry/:task', 'entrant/section.tsx'),
    ]),
    route(':entry/tep/:upload', 'entrant/file.ts'),
  ]),
  ...prefix('cham', [
    layout('judge/shell.tsx', [
      index('judge/queue.tsx'),
      route('cam-ket/:panel', 'judge/declare.tsx'),
      route(':sheet', 'judge/desk.tsx'),
      route(':sheet/tu-choi', 'judge/recuse.tsx'),
      route(':sheet/xac-nhan', 'judge/confirm.tsx'),
    ]),
    route(':sheet/tep/:upload', 'judge/file.ts'),
  ]),
  ...prefix('to-chuc', [
    layout('office/shell.tsx', [
      index('office/my-contests.tsx'),
      route(':contest', 'office/control-room.tsx'),
      route(':contest/ho-so', 'office/entries.tsx'),
      route(':contest/ho-so/:entry', 'office/entry.tsx'),
      route(':contest/ho-so/:entry/bo-sung', 'office/return-entry.tsx'),
      route(':contest/to-giam-khao', 'office/panels.tsx'),
      route(':contest/to-giam-khao/:panel', 'office/panel.tsx'),
      route(':contest/phan-cong', 'office/assignments.tsx'),
      route(':contest/tien-do', 'office/progress.tsx'),
      route(':contest/thu', 'office/messages.tsx'),
      route(':contest/nhat-ky', 'office/journal.tsx'),
      route(':contest/cong-bo', 'office/publish.tsx'),
    ]),
    route(':contest/ho-so/:entry/tep/:upload', 'office/file.ts'),
  ]),
  ...prefix('hoi-dong', [
    layout('chair/shell.tsx', [
      index('chair/councils.tsx'),
      route(':contest', 'chair/deliberation.tsx'),
      route(':contest/giam-khao', 'chair/calibration.tsx'),
      route(':contest/thu-co-cau', 'chair/simulation.tsx'),
      route(':contest/bai/:entry', 'chair/trace.tsx'),
    ]),
  ]),
] satisfies RouteConfig
