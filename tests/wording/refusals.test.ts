/** Every refusal has a sentence that is whole: nothing undefined in it, said calmly, ended properly. */
import { describe, expect, test } from 'vitest'
import { campaignStates } from '#rules/campaigns'
import { conflictKinds } from '#rules/conflicts/finding'
import { chainStates } from '#rules/chain'
import { ballotStates } from '#rules/ballot-states'
import { entryStates } from '#rules/entry-states'
import { invitationAnswers, memberStandings } from '#rules/panel-service'
import { letterStates } from '#rules/letter-states'
import { phases } from '#rules/phases'
import { postStates } from '#rules/posts'
import { refusalStatus, type Refusal, type RefusalReason } from '#rules/refusal'
import { seatRoles } from '#rules/roles'
import { roundStates } from '#rules/round-states'
import { sheetStates } from '#rules/sheet-states'
import { taskCodes } from '#rules/tasks'
import { awardProblemSentence } from '#wording/vi/chair'
import { refusalSentence } from '#wording/vi/refusals'
import { isWhole } from './is-whole'
import { spreadsheetProblems } from './spreadsheet-problems'
import { unfitProblems } from './unfit-problems'

const at = new Date('2024-07-31T17:00:00+07:00')
const round = { name: 'Vòng chung khảo', kind: 'interview' } as const

/** Examples of each; a new refusal without an example does not compile. */
const examples: { [Reason in RefusalReason]: Extract<Refusal, { because: Reason }>[] } = {
  'outside-phase': phases.flatMap((phase) => [
    { because: 'outside-phase', phase, needs: ['open'], boundary: at },
    { because: 'outside-phase', phase, needs: ['judging', 'deliberation'], boundary: null },
    { because: 'outside-phase', phase, needs: ['judging'], boundary: at },
  ]),
  'wrong-role': [{ because: 'wrong-role', needs: seatRoles }],
  'not-yours': [{ because: 'not-yours' }],
  'entry-state': entryStates.map((state) => ({ because: 'entry-state', state, needs: ['draft'] })),
  'sheet-state': sheetStates.map((state) => ({ because: 'sheet-state', state, needs: ['confirmed'] })),
  'decision-state': (['none', 'proposed', 'settled', 'published'] as const).map((state) => ({
    because: 'decision-state',
    state,
    needs: ['proposed', 'settled'],
  })),
  'round-not-open': [{ because: 'round-not-open', round, opensAt: at }],
  'round-over': [0, 30].map((graceMinutes) => ({ because: 'round-over', round, endsAt: at, graceMinutes })),
  'round-closed': [{ because: 'round-closed', round: { name: '', kind: 'desk' } }],
  'round-state': roundStates.map((state) => ({ because: 'round-state', round, state })),
  'round-not-ready': [{ because: 'round-not-ready', round, before: { name: '', kind: 'vote' } }],
  'round-running': [
    { because: 'round-running', round, endsAt: at, openSheets: 4, underQuorum: 2 },
    { because: 'round-running', round, endsAt: at, openSheets: 0, underQuorum: 2 },
  ],
  'round-incomplete': [{ because: 'round-incomplete', round, openSheets: 4, underQuorum: 0 }],
  'round-is-last': [{ because: 'round-is-last', round }],
  'next-round-begun': [{ because: 'next-round-begun', round, sheets: 12 }],
  'advancement-changed': [{ because: 'advancement-changed' }],
  'advancement-empty': [{ because: 'advancement-empty' }],
  'codes-unknown': [{ because: 'codes-unknown', codes: ['012', '345'] }],
  'minutes-missing': [{ because: 'minutes-missing' }],
  'reason-missing': [{ because: 'reason-missing' }],
  'task-closed': taskCodes.map((task) => ({ because: 'task-closed', task, open: ['files', 'authors'] })),
  'return-overdue': [{ because: 'return-overdue', deadline: at }],
  'deadline-in-past': [{ because: 'deadline-in-past', deadline: at }],
  'incomplete-entry': [
    {
      because: 'incomplete-entry',
      problems: [
        { task: 'description', code: 'title-missing', field: 'title' },
        { task: 'authors', code: 'authors-too-few', field: 'authors', min: 1 },
      ],
    },
  ],
  'stale-version': [
    { because: 'stale-version', changedAt: at, changed: [] },
    { because: 'stale-version', changedAt: at, changed: [{ field: 'title', mine: 'A', theirs: 'B' }] },
  ],
  'too-many-authors': [{ because: 'too-many-authors', max: 5 }],
  'too-many-files': [{ because: 'too-many-files', max: 1 }],
  'file-too-large': [{ because: 'file-too-large', maxBytes: 20 * 1024 * 1024 }],
  'file-empty': [{ because: 'file-empty' }],
  'file-kind': [
    { because: 'file-kind', found: null, allowed: ['pdf', 'docx'] },
    { because: 'file-kind', found: 'exe', allowed: ['pdf'] },
  ],
  'file-missing': [{ because: 'file-missing' }],
  'file-incomplete': [{ because: 'file-incomplete' }],
  'file-unfit': unfitProblems.map((problem) => ({ because: 'file-unfit', problem })),
  'spreadsheet-unfit': spreadsheetProblems.map((problem) => ({ because: 'spreadsheet-unfit', problem })),
  'file-quarantined': [{ because: 'file-quarantined' }],
  'entry-quota': [{ because: 'entry-quota', maxBytes: 1024 * 1024 * 1024 }],
  'storage-full': [{ because: 'storage-full' }],
  'too-many-transfers': [{ because: 'too-many-transfers', max: 20 }],
  'transfer-over': [{ because: 'transfer-over' }],
  'file-expired': [{ because: 'file-expired' }],
  'not-declared': [{ because: 'not-declared' }],
  conflict: conflictKinds.flatMap((finding) => [
    { because: 'conflict', finding },
    { because: 'conflict', finding, isWaiting: true },
  ]),
  'conflicts-changed': [{ because: 'conflicts-changed' }],
  'own-conflict': [{ because: 'own-conflict' }],
  'council-conflict': [{ because: 'council-conflict' }],
  'incomplete-sheet': [{ because: 'incomplete-sheet', missing: ['novelty', 'effect'] }],
  'criteria-frozen': [{ because: 'criteria-frozen', confirmed: 12 }],
  'no-eligible-entries': [{ because: 'no-eligible-entries' }],
  'panel-empty': [{ because: 'panel-empty' }],
  'already-assigned': [{ because: 'already-assigned' }],
  'not-serving': [...memberStandings, 'not-scoring' as const].flatMap((standing) => [
    { because: 'not-serving', name: '', standing, from: '2024-08-14', until: '2024-08-31' },
    { because: 'not-serving', name: 'Lê Ân', standing, from: '2024-08-14', until: '2024-08-31' },
  ]),
  'over-load': [{ because: 'over-load', name: 'Lê Ân', max: 8, held: 8 }],
  'expert-known': [{ because: 'expert-known', name: 'Lê Ân', email: 'an@vidu.example' }],
  'unit-fault': [
    { because: 'unit-fault', fault: { code: 'name-missing' } },
    { because: 'unit-fault', fault: { code: 'same-name', name: 'Tỉnh Một' } },
    { because: 'unit-fault', fault: { code: 'twin', name: 'Tỉnh Một' } },
    { because: 'unit-fault', fault: { code: 'too-few', least: 2 } },
    { because: 'unit-fault', fault: { code: 'too-few', least: 1 } },
    { because: 'unit-fault', fault: { code: 'not-there', name: 'Tỉnh Một', on: '2025-07-01' } },
    { because: 'unit-fault', fault: { code: 'out-of-order', name: 'Tỉnh Một', after: '2025-07-01' } },
    { because: 'unit-fault', fault: { code: 'ahead', on: '2025-07-01' } },
    { because: 'unit-fault', fault: { code: 'days-reversed', name: 'Tỉnh Một' } },
    { because: 'unit-fault', fault: { code: 'circle', name: 'Tỉnh Một', under: 'Xã Hai' } },
    { because: 'unit-fault', fault: { code: 'misplaced', kind: 'Tỉnh, thành phố', under: 'Trường học' } },
    { because: 'unit-fault', fault: { code: 'kind-unknown', kind: 'toc-ban' } },
    { because: 'unit-fault', fault: { code: 'outlived', name: 'Tỉnh Một', below: 'Xã Hai' } },
    { because: 'unit-fault', fault: { code: 'predecessor', name: 'Tỉnh Một', before: 'Tỉnh Hai' } },
    { because: 'unit-fault', fault: { code: 'nothing-to-do' } },
    { because: 'unit-fault', fault: { code: 'used', name: 'Tỉnh Một', by: 'entries', count: 3 } },
    { because: 'unit-fault', fault: { code: 'changed-since', name: 'Tỉnh Một' } },
    { because: 'unit-fault', fault: { code: 'undone' } },
  ],
  'rows-unusable': [{ because: 'rows-unusable', rows: 3 }],
  'too-many-rows': [{ because: 'too-many-rows', rows: 3000, max: 2000 }],
  'invitation-answered': invitationAnswers.map((answer) => ({
    because: 'invitation-answered',
    answer,
    at,
  })),
  'assignment-begun': [
    { because: 'assignment-begun', entries: ['101'] },
    { because: 'assignment-begun', entries: ['101', '102', '103', '104', '105', '106', '107'] },
  ],
  'nothing-to-undo': [{ because: 'nothing-to-undo' }],
  'undo-too-late': [{ because: 'undo-too-late', until: new Date('2024-08-05T10:00:00+07:00') }],
  'already-so': [{ because: 'already-so' }],
  'nothing-chosen': [{ because: 'nothing-chosen' }],
  'awards-unlawful': [
    {
      because: 'awards-unlawful',
      problems: [{ code: 'over-quota', prize: 'Giải Nhất', count: 3, quota: 2 }],
    },
  ],
  'awards-pending': [{ because: 'awards-pending', count: 1 }],
  'award-reason-missing': [{ because: 'award-reason-missing', entries: ['101', '102'] }],
  'plan-changed': [{ because: 'plan-changed' }],
  'tie-changed': [{ because: 'tie-changed' }],
  'chosen-by-vote': [{ because: 'chosen-by-vote' }],
  'votes-missing': [{ because: 'votes-missing', count: 3 }],
  'results-unsound': [{ because: 'results-unsound', issues: ['duplicate-sheet', 'unknown-entry'] }],
  'results-changed': [{ because: 'results-changed' }],
  'confirmation-mismatch': [{ because: 'confirmation-mismatch' }],
  'code-wrong': [
    { because: 'code-wrong', attemptsLeft: 4 },
    { because: 'code-wrong', attemptsLeft: 0 },
  ],
  'code-expired': [{ because: 'code-expired' }],
  'too-often': [{ because: 'too-often', retryAfterSeconds: 61 }],
  'meeting-missing': [{ because: 'meeting-missing' }],
  'no-quorum': [{ because: 'no-quorum', present: 3, members: 7, needed: 5 }],
  'ballot-state': ballotStates.map((state) => ({ because: 'ballot-state', state })),
  'ballot-too-few': [{ because: 'ballot-too-few', papers: 2, least: 3 }],
  'ballot-barred': [{ because: 'ballot-barred', names: ['Người Thử'] }],
  'ballot-miscounted': [{ because: 'ballot-miscounted', issues: ['not-a-count', 'no-candidates'] }],
  'already-voted': [{ because: 'already-voted' }],
  'paper-unlawful': [{ because: 'paper-unlawful', most: 1 }],
  'witnesses-missing': [{ because: 'witnesses-missing' }],
  'nothing-to-join': [{ because: 'nothing-to-join' }],
  'marks-unlawful': [{ because: 'marks-unlawful', criteria: ['Tính mới'] }],
  'ballot-parts-nothing': [{ because: 'ballot-parts-nothing' }],
  'discussion-closed': [{ because: 'discussion-closed' }],
  'discussion-exists': [{ because: 'discussion-exists' }],
  'not-a-visit': [{ because: 'not-a-visit', round: { name: 'Vòng sơ khảo', kind: 'desk' } }],
  'too-many-photos': [{ because: 'too-many-photos', max: 12 }],
  'no-models': [{ because: 'no-models' }],
  'model-received': [{ because: 'model-received', at }],
  'model-returned': [{ because: 'model-returned', to: 'Lan', at }],
  'recognition-empty': [{ because: 'recognition-empty' }],
  'recognition-changed': [{ because: 'recognition-changed' }],
  'post-state': postStates.map((state) => ({ because: 'post-state', state, needs: ['draft', 'withdrawn'] })),
  'post-empty': [{ because: 'post-empty' }],
  'post-moment-past': [{ because: 'post-moment-past', at }],
  'post-full': [
    { because: 'post-full', what: 'picture', max: 20 },
    { because: 'post-full', what: 'file', max: 10 },
  ],
  'picture-in-use': [{ because: 'picture-in-use', number: 3 }],
  'alt-missing': [{ because: 'alt-missing' }],
  'screening-open': [
    { because: 'screening-open', open: 2, failed: 0 },
    { because: 'screening-open', open: 0, failed: 1 },
    { because: 'screening-open', open: 2, failed: 1 },
  ],
  'entry-taken': [
    { because: 'entry-taken', name: 'Lan' },
    { because: 'entry-taken', name: '' },
  ],
  'photo-confirmed': [{ because: 'photo-confirmed' }],
  'letter-text-unfit': [
    {
      because: 'letter-text-unfit',
      problems: [
        { code: 'field-unknown', field: 'ho ten', nearest: 'họ tên' },
        { code: 'field-unknown', field: 'xyz', nearest: null },
        { code: 'braces-unpaired', near: '{{họ tên' },
      ],
    },
  ],
  'letter-state': letterStates.map((state) => ({ because: 'letter-state', state })),
  'letter-leaving': [{ because: 'letter-leaving' }],
  'campaign-state': campaignStates.map((state) => ({ because: 'campaign-state', state })),
  'nobody-to-write': [{ because: 'nobody-to-write' }],
  'too-many-recipients': [{ because: 'too-many-recipients', count: 24_000, most: 20_000 }],
  'addresses-unreadable': [
    { because: 'addresses-unreadable', addresses: ['một@', 'hai', 'b', 'c', 'd', 'e', 'f'] },
  ],
  'address-taken': [{ because: 'address-taken', slug: 'sang-tao-2025' }],
  'prefix-taken': [{ because: 'prefix-taken', prefix: 'HG18' }],
  'series-known': [{ because: 'series-known', name: 'Hội thi Sáng tạo kỹ thuật' }],
  'last-of-office': [
    { because: 'last-of-office', role: 'organiser' },
    { because: 'last-of-office', role: 'administrator' },
  ],
  'named-by-environment': [{ because: 'named-by-environment' }],
  'already-announced': [{ because: 'already-announced' }],
  'not-ready': [{ because: 'not-ready', missing: 3 }],
  'terms-frozen': [{ because: 'terms-frozen', confirmed: 4 }],
  'terms-in-use': (['field', 'part', 'prize', 'round'] as const).map((what) => ({
    because: 'terms-in-use',
    what,
    names: ['Phần mềm tin học', 'Đồ dùng học tập'],
  })),
  'terms-unlawful': [
    { because: 'terms-unlawful', problems: [{ chapter: 'prizes', code: 'missing', part: 'prizes' }] },
  ],
  'dates-announced': [{ because: 'dates-announced' }],
  'date-unchanged': [{ because: 'date-unchanged' }],
  'dates-disordered': [
    { because: 'dates-disordered', problems: [{ earlier: 'closes', later: 'screeningEnds' }] },
  ],
  'milestone-passed': [{ because: 'milestone-passed', milestone: 'opens', at }],
  'not-coordinator': [{ because: 'not-coordinator' }],
  'chain-unit-missing': [{ because: 'chain-unit-missing', stage: 'Nhà trường xác nhận' }],
  'chain-no-unit': [{ because: 'chain-no-unit', stage: 'Xã, phường tuyển chọn' }],
  'chain-first': [{ because: 'chain-first', stage: 'Nhà trường xác nhận' }],
  'chain-under-way': [{ because: 'chain-under-way', stage: 'Nhà trường xác nhận' }],
  'chain-state': chainStates.map((state) => ({
    because: 'chain-state',
    state,
    needs: ['waiting', 'chosen'],
  })),
  'chain-late': [{ because: 'chain-late', deadline: at }],
  'chain-quota': [{ because: 'chain-quota', quota: 10, taken: 9, more: 2 }],
  'chain-list-empty': [{ because: 'chain-list-empty' }],
  'chain-list-prepared': [{ because: 'chain-list-prepared' }],
  'chain-scan-missing': [{ because: 'chain-scan-missing' }],
  'chain-scan-refused': [{ because: 'chain-scan-refused' }],
  'chain-incomplete': [{ because: 'chain-incomplete', titles: ['Máy tách ngô', 'Xe lăn leo dốc'] }],
}

const refusals = Object.values(examples).flat() as Refusal[]

describe('every refusal', () => {
  test.each(refusals.map((refusal) => [refusal.because, refusal] as const))(
    'has a whole sentence: %s',
    (_because, refusal) => {
      expect(refusalSentence(refusal)).toSatisfy(isWhole)
    },
  )

  test('has a status that says whose fault it is', () => {
    const statuses = Object.fromEntries(refusals.map((one) => [one.because, refusalStatus(one)]))
    expect(statuses).toEqual({
      'outside-phase': 409,
      'wrong-role': 403,
      'not-yours': 403,
      'entry-state': 409,
      'sheet-state': 409,
      'decision-state': 409,
      'round-not-open': 409,
      'round-over': 409,
      'round-closed': 409,
      'round-state': 409,
      'round-not-ready': 409,
      'round-running': 409,
      'round-incomplete': 422,
      'round-is-last': 409,
      'next-round-begun': 409,
      'advancement-changed': 409,
      'advancement-empty': 422,
      'codes-unknown': 422,
      'minutes-missing': 422,
      'reason-missing': 422,
      'task-closed': 409,
      'return-overdue': 409,
      'deadline-in-past': 422,
      'incomplete-entry': 422,
      'stale-version': 409,
      'too-many-authors': 409,
      'too-many-files': 409,
      'file-too-large': 413,
      'file-empty': 422,
      'file-kind': 422,
      'file-missing': 422,
      'file-incomplete': 422,
      'file-unfit': 422,
      'spreadsheet-unfit': 422,
      'file-quarantined': 409,
      'entry-quota': 413,
      'storage-full': 409,
      'too-many-transfers': 409,
      'transfer-over': 409,
      'file-expired': 409,
      'not-declared': 403,
      conflict: 403,
      'conflicts-changed': 409,
      'own-conflict': 403,
      'council-conflict': 403,
      'incomplete-sheet': 422,
      'criteria-frozen': 409,
      'no-eligible-entries': 409,
      'panel-empty': 409,
      'already-assigned': 409,
      'not-serving': 403,
      'over-load': 409,
      'expert-known': 422,
      'rows-unusable': 422,
      'too-many-rows': 422,
      'unit-fault': 422,
      'invitation-answered': 409,
      'assignment-begun': 409,
      'nothing-to-undo': 409,
      'undo-too-late': 409,
      'already-so': 409,
      'nothing-chosen': 409,
      'awards-unlawful': 422,
      'awards-pending': 409,
      'award-reason-missing': 422,
      'plan-changed': 409,
      'tie-changed': 409,
      'chosen-by-vote': 409,
      'votes-missing': 409,
      'results-unsound': 409,
      'results-changed': 409,
      'confirmation-mismatch': 422,
      'code-wrong': 422,
      'code-expired': 422,
      'too-often': 429,
      'meeting-missing': 409,
      'no-quorum': 409,
      'ballot-state': 409,
      'ballot-too-few': 409,
      'ballot-barred': 409,
      'ballot-miscounted': 422,
      'already-voted': 409,
      'paper-unlawful': 422,
      'witnesses-missing': 422,
      'nothing-to-join': 409,
      'marks-unlawful': 422,
      'ballot-parts-nothing': 409,
      'discussion-closed': 409,
      'discussion-exists': 409,
      'not-a-visit': 409,
      'too-many-photos': 409,
      'photo-confirmed': 409,
      'letter-text-unfit': 422,
      'letter-state': 409,
      'letter-leaving': 409,
      'campaign-state': 409,
      'nobody-to-write': 409,
      'too-many-recipients': 409,
      'addresses-unreadable': 422,
      'screening-open': 409,
      'no-models': 409,
      'model-received': 409,
      'model-returned': 409,
      'recognition-empty': 409,
      'recognition-changed': 409,
      'entry-taken': 409,
      'not-coordinator': 403,
      'chain-unit-missing': 422,
      'chain-no-unit': 409,
      'chain-first': 409,
      'chain-under-way': 409,
      'chain-state': 409,
      'chain-late': 409,
      'chain-quota': 409,
      'chain-list-empty': 422,
      'chain-list-prepared': 409,
      'chain-scan-missing': 422,
      'chain-scan-refused': 422,
      'chain-incomplete': 422,
    })
  })

  test('names the moment at which the door closed, or will open', () => {
    const closed = { because: 'outside-phase', needs: ['open'], boundary: at } as const
    expect(refusalSentence({ ...closed, phase: 'screening' })).toContain('17:00, thứ Tư 31/7/2024')
    expect(refusalSentence({ ...closed, phase: 'upcoming' })).toContain('bắt đầu nhận hồ sơ lúc 17:00')
  })
})

describe('what is wrong with a choice of prizes', () => {
  test.each([
    [{ code: 'over-quota', prize: 'Giải Nhất', count: 3, quota: 2 }, 'Giải Nhất: chọn 3, thể lệ chỉ có 2.'],
    [
      { code: 'below-threshold', prize: 'Giải Nhì', entry: '101', minScore: 8000 },
      'Phách 101: chưa đạt mức điểm tối thiểu 80,00 của Giải Nhì.',
    ],
    [
      { code: 'not-ranked', prize: 'Giải Ba', entry: '102' },
      'Phách 102: chưa xếp hạng nên không xét Giải Ba.',
    ],
    [
      { code: 'inversion', entry: '101', below: '102' },
      'Phách 102 xếp sau phách 101 nhưng được giải cao hơn. Kiểm tra lại lý do.',
    ],
  ] as const)('is said with numbers as people read them', (problem, sentence) => {
    expect(awardProblemSentence(problem)).toBe(sentence)
  })
})
