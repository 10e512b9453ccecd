/** One whole document of every model, each of its fields set, with nothing two calls share that must be unique. */
import type { Model } from 'mongoose'
import { Administrators } from '#models/administrator'
import { Ballots } from '#models/ballot'
import { BallotPapers } from '#models/ballot-paper'
import { BallotTurns } from '#models/ballot-turn'
import { ChainDesks } from '#models/chain-desk'
import { ChainLists } from '#models/chain-list'
import { BulkActs } from '#models/bulk-act'
import { ClockSettings } from '#models/clock-setting'
import { ConflictRulings } from '#models/conflict-ruling'
import { Contests } from '#models/contest'
import { Coordinators } from '#models/coordinator'
import { CouncilMeetings } from '#models/council-meeting'
import { Counters } from '#models/counter'
import { Decisions } from '#models/decision'
import { Discussions } from '#models/discussion'
import { Entries } from '#models/entry'
import { Experts } from '#models/expert'
import { ExpertBatches } from '#models/expert-batch'
import { Findings } from '#models/finding'
import { Fingerprints } from '#models/fingerprint'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { ModelReceipts } from '#models/model-receipt'
import { Outbox } from '#models/outbox'
import { Panels } from '#models/panel'
import { People } from '#models/person'
import { Posts } from '#models/post'
import { PostRevisions } from '#models/post-revision'
import { Publications } from '#models/publication'
import { Recognitions } from '#models/recognition'
import { RegulationsVersions } from '#models/regulations-version'
import { RoundClosings } from '#models/round-closing'
import { ScoreSheets } from '#models/score-sheet'
import { Seats } from '#models/seat'
import { AllSeries } from '#models/series'
import { Sessions } from '#models/session'
import { SheetPhotos } from '#models/sheet-photo'
import { SheetRevisions } from '#models/sheet-revision'
import { SignInCodes } from '#models/sign-in-code'
import { Submissions } from '#models/submission'
import { Transfers } from '#models/transfer'
import { Units } from '#models/unit'
import { UnitActs } from '#models/unit-act'
import { UnitBatches } from '#models/unit-batch'
import { UnitKinds } from '#models/unit-kind'
import { Uploads } from '#models/upload'
import { emptyAnswers } from '#rules/entry'
import { usualService } from '#rules/panel-service'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'

export type Fields = Record<string, unknown>

export interface Sample {
  name: string
  model: Model<Fields>
  make: () => Fields
  /** The fields of each unique index, with which a second document is refused. */
  unique: string[][]
}

const at = new Date('2024-07-25T02:03:04.567Z')
const far = new Date('2124-01-01T00:00:00Z')
let serial = 0
const text = () => `chữ ${(serial += 1)}`

function sample<T>(name: string, model: Model<T>, make: () => Fields, unique: string[][] = []): Sample {
  return { name, model: model as unknown as Model<Fields>, make: () => ({ _id: newId(), ...make() }), unique }
}

const declaration = {
  pledgedAt: at,
  hasConflict: true,
  note: '',
  relations: [{ relation: 'child-or-sibling', name: 'Lò Thị Ấm', unit: '', work: '' }],
}

const stored = { storageKey: 'ab/0123456789', size: 1200, sha256: 'cd' }

const answers = () => ({ ...emptyAnswers(), title: text(), field: 'A' })

export const samples: Sample[] = [
  sample(
    'administrator',
    Administrators,
    () => ({ person: newId(), from: at, until: far, decisionNumber: text(), version: 2 }),
    [['person']],
  ),
  sample(
    'series',
    AllSeries,
    () => ({
      kind: 'technical',
      name: text(),
      province: 'Hà Giang',
      host: newId(),
      level: 'province',
      cycleYears: 2,
      cycle: '02 năm một lần',
      version: 3,
      createdAt: at,
      updatedAt: at,
    }),
    [['name']],
  ),
  sample(
    'version of the regulations',
    RegulationsVersions,
    () => ({
      contest: newId(),
      number: 2,
      at,
      by: newId(),
      chapters: ['prizes'],
      reason: text(),
      resolution: { number: '05/NQ-BTC', decidedOn: '2024-08-20', text: text() },
      terms: { ...haGiangYouthContest(18, 2024), label: '' },
    }),
    [['contest', 'number']],
  ),
  sample(
    'chain desk',
    ChainDesks,
    () => ({
      contest: newId(),
      stage: 'commune',
      unit: newId(),
      extension: { until: far, reason: 'Mưa lũ', by: newId(), at },
      lists: 2,
      version: 3,
    }),
    [['contest', 'stage', 'unit']],
  ),
  sample(
    'chain list',
    ChainLists,
    () => ({
      contest: newId(),
      stage: 'commune',
      unit: newId(),
      unitName: 'Xã Ấm',
      number: 2,
      entries: [newId(), newId()],
      state: 'sent',
      scan: {
        name: 'danh sách.pdf',
        kind: 'pdf',
        size: 180_000,
        sha256: 'ab'.repeat(32),
        storageKey: text(),
        by: newId(),
        at,
      },
      preparedAt: at,
      preparedBy: newId(),
      sentAt: at,
      sentBy: newId(),
      version: 2,
    }),
    [['contest', 'stage', 'unit', 'number']],
  ),
  sample(
    'coordinator',
    Coordinators,
    () => ({
      contest: newId(),
      unit: newId(),
      person: newId(),
      state: 'serving',
      from: at,
      until: far,
      letter: '12/GGT-THCS',
      note: 'Giáo viên tổng phụ trách',
      version: 1,
      createdAt: at,
      updatedAt: at,
    }),
    [['contest', 'unit', 'person']],
  ),
  sample('bulk act', BulkActs, () => ({
    contest: newId(),
    by: newId(),
    input: { kind: 'label', label: text() },
    filter: 'trang-thai=hop-le',
    targets: [{ entry: newId(), version: 2 }],
    outcomes: [{ entry: newId(), refusal: { because: 'already-so' }, isChanged: false, version: 2 }],
    at,
    finishedAt: at,
    undoneAt: at,
    undone: [{ entry: newId(), refusal: null, isChanged: true, version: 3 }],
  })),
  sample('clock setting', ClockSettings, () => ({ _id: text(), offsetMilliseconds: -86_400_000 })),
  sample(
    'contest',
    Contests,
    () => ({
      ...haGiangYouthContest(18, 2024),
      slug: text(),
      receiptPrefix: text(),
      series: newId(),
      stage: 'preparing',
      level: 'national',
      host: newId(),
      previous: newId(),
      label: text(),
      version: 3,
      createdAt: at,
    }),
    [['slug']],
  ),
  sample(
    'conflict ruling',
    ConflictRulings,
    () => ({
      contest: newId(),
      judge: newId(),
      entry: newId(),
      ruling: 'dismissed',
      kind: 'supervisor',
      facts: [
        {
          kind: 'supervisor',
          strength: 'likely',
          entry: { part: 'teacher', text: text() },
          judge: { part: 'name', text: text() },
          by: 'same',
        },
      ],
      grounds: 'ab',
      reason: text(),
      by: newId(),
      at,
      version: 1,
    }),
    [['contest', 'judge', 'entry']],
  ),
  sample(
    'ballot',
    Ballots,
    () => ({
      contest: newId(),
      round: 'final',
      number: 3,
      question: { kind: 'tie', entries: ['a', 'b'], choose: 1 },
      way: 'paper',
      terms: { majority: 'two-thirds', base: 'members', quorum: 'two-thirds' },
      members: 7,
      present: 6,
      state: 'annulled',
      turnout: 5,
      count: { valid: 4, invalid: 1, votes: [{ candidate: 'a', votes: 4 }] },
      witnesses: ['Người Chứng'],
      stateReason: text(),
      openedAt: at,
      openedBy: newId(),
      closedAt: at,
      version: 2,
      updatedAt: at,
    }),
    [['contest', 'number']],
  ),
  sample('ballot paper', BallotPapers, () => ({ ballot: newId(), choices: ['a', 'b'] })),
  sample(
    'ballot turn',
    BallotTurns,
    () => ({ ballot: newId(), person: newId(), hasVoted: true, version: 1 }),
    [['ballot', 'person']],
  ),
  sample(
    'council meeting',
    CouncilMeetings,
    () => ({
      contest: newId(),
      round: 'final',
      startedAt: at,
      endedAt: at,
      place: text(),
      secretary: 'Hoàng Thị Mai Lan',
      members: [newId(), newId()],
      present: [newId()],
      dissent: '',
      version: 2,
      updatedAt: at,
    }),
    [['contest', 'round']],
  ),
  sample('counter', Counters, () => ({ _id: text(), value: 41 })),
  sample(
    'decision',
    Decisions,
    () => ({
      contest: newId(),
      round: 'final',
      state: 'settled',
      awards: [{ entry: 'a', prize: 'first', reason: '' }],
      tieRulings: [{ candidates: ['a', 'b'], order: ['b', 'a'], reason: text() }],
      inputsDigest: 'ab',
      settledAt: at,
      settledBy: newId(),
      namesOpened: { at, by: newId(), reason: '' },
      version: 2,
      updatedAt: at,
    }),
    [['contest', 'round']],
  ),
  sample(
    'discussion',
    Discussions,
    () => ({
      contest: newId(),
      round: 'final',
      panel: newId(),
      entry: newId(),
      blindCode: '083',
      state: 'closed',
      reason: text(),
      openedBy: newId(),
      openedAt: at,
      closedAt: at,
      closeReason: text(),
      messages: [{ author: newId(), voice: 'judge', stand: 'keep', text: text(), at }],
      version: 3,
      updatedAt: at,
    }),
    [['entry', 'panel', 'round']],
  ),
  sample(
    'entry',
    Entries,
    () => ({
      contest: newId(),
      owner: newId(),
      state: 'returned',
      answers: answers(),
      regulationsVersion: 1,
      receiptNumber: text(),
      submissions: 2,
      submittedAt: at,
      returned: { reason: text(), tasks: ['files'], deadline: far, at, by: newId() },
      stateReason: '',
      blindCode: text(),
      chain: {
        state: 'waiting',
        stage: 'commune',
        unit: newId(),
        digest: 'ab',
        reason: '',
        deadline: far,
        sentUpAt: at,
        endorsements: [
          {
            stage: 'school',
            unit: newId(),
            unitName: 'Trường Ấm',
            digest: 'ab',
            list: newId(),
            by: newId(),
            at,
          },
        ],
      },
      behalf: newId(),
      sentBy: { id: 'a', name: 'Trường Ấm', kind: 'school', above: [] },
      screening: {
        officer: newId(),
        ticks: [{ line: 'age', verdict: 'met', note: text(), by: 'ab', at, basis: 'x', submission: 2 }],
        returns: 1,
        reason: 'paper-unclear',
        modelAt: at,
      },
      words: ['mo', 'hinh'],
      titleKey: 'mo hinh',
      labels: ['Cần hỏi lại'],
      version: 7,
      createdAt: at,
      updatedAt: at,
    }),
    [['receiptNumber'], ['contest', 'blindCode']],
  ),
  sample(
    'expert',
    Experts,
    () => ({
      name: 'Lù Văn Khoa',
      email: `${text()}@example.org`,
      phone: '0912 345 678',
      academicTitle: 'associate-professor',
      degree: 'doctor',
      fields: ['Cơ khí'],
      keywords: ['cảm biến'],
      unit: newId(),
      employer: 'Trường Cao đẳng',
      history: ['2019: Tổ Cơ khí'],
      isActive: false,
      notes: 'Hẹn trước',
      keys: { name: 'khoa lu van', words: ['lu', 'van', 'khoa'], past: 1 },
      version: 2,
      createdAt: at,
      updatedAt: at,
    }),
    [['email']],
  ),
  sample(
    'finding',
    Findings,
    () => {
      const [a, b] = [newId(), newId()]
      return {
        pair: `${a.toHexString()} ${b.toHexString()}`,
        entries: [a, b],
        contests: [newId()],
        facts: [{ kind: 'title', way: 'near', a: text(), b: text() }],
        grounds: 'ab',
        weight: 'shown',
        ruling: { verdict: 'dismissed', note: text(), by: newId(), at, grounds: 'ab' },
        isOpen: false,
        version: 2,
        at,
      }
    },
    [['pair']],
  ),
  sample('fingerprint', Fingerprints, () => ({
    contest: newId(),
    keys: [9_007_199_254_740_991, 7],
    ties: [3],
    waitingSince: at,
  })),
  sample(
    'recognition',
    Recognitions,
    () => {
      const row = () => ({
        entry: text(),
        receiptNumber: text(),
        title: text(),
        field: 'A',
        authors: [text()],
        unit: text(),
      })
      return {
        contest: newId(),
        sequence: 2,
        number: 12,
        symbol: 'QĐ-BTC',
        day: '2024-08-20',
        signer: { position: text(), name: text() },
        added: [row()],
        removed: [row()],
        digest: 'ab',
        by: newId(),
        at,
      }
    },
    [['contest', 'sequence']],
  ),
  sample(
    'model receipt',
    ModelReceipts,
    () => ({
      contest: newId(),
      entry: newId(),
      number: 7,
      from: text(),
      condition: text(),
      place: text(),
      receivedAt: at,
      receivedBy: newId(),
      photos: [{ id: 'a', storageKey: text(), sha256: 'ab', size: 3 }],
      returned: { to: text(), note: '', at, by: newId() },
      version: 2,
    }),
    [['entry'], ['contest', 'number']],
  ),
  sample('expert batch', ExpertBatches, () => ({
    contest: newId(),
    decodedFrom: 'tcvn3',
    others: ['STT'],
    rows: [{ line: 2, cells: { name: 'Ẩn' } }],
    by: newId(),
    at,
    applied: { at, added: 1, changed: 0 },
    version: 1,
    expiresAt: far,
  })),
  sample(
    'journal line',
    Journal,
    () => ({
      contest: newId(),
      subject: text(),
      sequence: 1,
      action: 'submit',
      actor: newId(),
      details: { from: null, marks: { a: 125 }, list: [1, 'hai', [3]] },
      at,
      previousHash: '',
      hash: 'cd',
    }),
    [['subject', 'sequence']],
  ),
  sample(
    'letter',
    Outbox,
    () => ({
      key: text(),
      contest: null,
      to: 'a@example.org',
      template: 'receipt',
      data: { name: 'Ân' },
      state: 'waiting',
      attempts: 0,
      notBefore: at,
      sentAt: null,
      lastError: '',
      createdAt: at,
    }),
    [['key']],
  ),
  sample(
    'panel',
    Panels,
    () => ({
      contest: newId(),
      name: text(),
      round: 'first',
      fields: ['A', 'B'],
      members: [
        { person: newId(), isChair: true, declaration },
        { person: newId(), isChair: false, declaration: null },
        {
          person: newId(),
          isChair: false,
          declaration: null,
          pledge: { version: 1, at },
          ...usualService,
          isGuest: true,
          invitation: {
            sentAt: at,
            answeredAt: at,
            answer: 'accepted',
            maxLoad: 8,
            note: '',
            isRecorded: false,
          },
        },
      ],
      decisionNumber: '01/QĐ',
      lastAssignment: {
        batch: newId(),
        kind: 'spreadsheet',
        at,
        by: newId(),
        withdrawn: [{ entry: newId(), judge: newId() }],
      },
      decidedOn: '2024-08-14',
      from: '2024-08-15',
      until: '2024-09-30',
      version: 0,
      createdAt: at,
    }),
    [['contest', 'name']],
  ),
  sample(
    'person',
    People,
    () => ({ email: `${text()}@example.org`, name: 'Ẩn', phone: '', unit: newId(), createdAt: at }),
    [['email']],
  ),
  sample(
    'post',
    Posts,
    () => ({
      contest: newId(),
      series: newId(),
      reach: 'series',
      kind: 'guidance',
      audience: 'schools',
      order: 2,
      slug: text(),
      title: text(),
      summary: text(),
      body: '## Đề mục',
      isPinned: true,
      state: 'published',
      publishedAt: at,
      pictures: [{ number: 1, alt: text(), width: 960, height: 640, small: stored, large: stored }],
      files: [{ number: 2, name: 'mẫu.pdf', kind: 'pdf', ...stored }],
      lastNumber: 2,
      version: 3,
      createdAt: at,
      updatedAt: at,
    }),
    [['slug']],
  ),
  sample(
    'post revision',
    PostRevisions,
    () => ({
      post: newId(),
      version: 3,
      title: text(),
      summary: text(),
      body: text(),
      by: newId(),
      at,
    }),
    [['post', 'version']],
  ),
  sample(
    'publication',
    Publications,
    () => ({
      contest: newId(),
      round: 'final',
      number: 2,
      replaces: 1,
      decisionNumber: '12/QĐ-BTC',
      regulationsVersion: 1,
      inputsDigest: 'ef',
      laureates: [{ entry: 'a', title: 'Máy', field: 'A', prize: 'first', rank: 1, authors: [], unit: '' }],
      notAwarded: [{ prize: 'special', count: 1 }],
      counts: { received: 3, eligible: 2, awarded: 1 },
      publishedAt: at,
      publishedBy: newId(),
    }),
    [['contest', 'round', 'number']],
  ),
  sample(
    'round closing',
    RoundClosings,
    () => ({
      contest: newId(),
      round: 'first',
      state: 'decided',
      missing: { sheets: [{ judge: 'ab', count: 2 }], underQuorum: ['007'] },
      reason: text(),
      places: [{ entry: 'ab', rank: 1, published: 9150 }],
      inputsDigest: 'ab',
      closedAt: at,
      closedBy: newId(),
      advancement: {
        terms: { code: 'top', count: 10 },
        entries: ['ab'],
        decisionNumber: '05/QĐ-BTC',
        minutes: text(),
        inputsDigest: 'ab',
        at,
        by: newId(),
      },
      version: 2,
      updatedAt: at,
    }),
    [['contest', 'round']],
  ),
  sample(
    'score sheet',
    ScoreSheets,
    () => ({
      contest: newId(),
      round: 'final',
      panel: newId(),
      entry: newId(),
      submission: newId(),
      judge: newId(),
      blindCode: 'XA-17',
      isChair: true,
      rubricVersion: 2,
      marks: { novelty: 3850, use: 0 },
      remarks: 'Tốt',
      state: 'confirmed',
      stateReason: '',
      wasReopened: false,
      confirmedAt: at,
      assignedAt: at,
      assignedBy: newId(),
      batch: newId(),
      visit: { when: 'thứ Ba 10/9/2024, 8 giờ', place: 'Xưởng của em Lò Thị Ấm' },
      photos: 2,
      version: 4,
      updatedAt: at,
    }),
    [['entry', 'judge', 'round']],
  ),
  sample(
    'sheet photo',
    SheetPhotos,
    () => ({
      contest: newId(),
      round: 'visit',
      sheet: newId(),
      entry: newId(),
      by: newId(),
      storageKey: text(),
      sha256: 'ab'.repeat(32),
      sentSha256: text(),
      size: 180_000,
      width: 1600,
      height: 1200,
      takenAt: at,
      place: 'Xưởng',
      addedAt: at,
    }),
    [['sheet', 'sentSha256'], ['storageKey']],
  ),
  sample(
    'seat',
    Seats,
    () => ({ contest: newId(), person: newId(), role: 'judge', from: at, until: null, decisionNumber: '' }),
    [['contest', 'person', 'role']],
  ),
  sample('session', Sessions, () => ({ tokenHash: text(), person: newId(), createdAt: at, expiresAt: far }), [
    ['tokenHash'],
  ]),
  sample(
    'sheet revision',
    SheetRevisions,
    () => ({
      contest: newId(),
      sheet: newId(),
      entry: newId(),
      judge: newId(),
      version: 4,
      marks: { novelty: 3000 },
      remarks: text(),
      total: 3000,
      confirmedAt: at,
      reason: text(),
      reopenedBy: newId(),
      reopenedAt: at,
    }),
    [['sheet', 'version']],
  ),
  sample(
    'sign-in code',
    SignInCodes,
    () => ({ email: text(), codeHash: 'h', attempts: 4, createdAt: at, expiresAt: far }),
    [['email']],
  ),
  sample(
    'submission',
    Submissions,
    () => ({
      contest: newId(),
      entry: newId(),
      number: 1,
      receiptNumber: 'HG-00001-A',
      answers: answers(),
      digest: 'cd',
      sentBy: { id: 'a', name: 'Trường Ấm', kind: 'school', above: [] },
      submittedAt: at,
      submittedBy: newId(),
    }),
    [['entry', 'number']],
  ),
  sample('unit', Units, () => ({
    name: 'Trường Ấm',
    kind: 'school',
    code: '00692',
    place: 'Hà Giang',
    parent: newId(),
    ancestors: [newId(), newId()],
    predecessors: [newId(), newId()],
    aliases: ['TA', 'Trường Ấm cũ'],
    formerNames: [{ name: 'Trường Ấm cũ', until: '2025-06-30' }],
    validFrom: '2001-09-05',
    validTo: '2031-06-30',
    folded: 'truong am',
    words: ['truong', 'am', 'ta', 'cu', '00692'],
    version: 3,
  })),
  sample('unit-act', UnitActs, () => ({
    kind: 'merge',
    on: '2025-07-01',
    decisionNumber: '202/2025/QH15',
    reason: 'Sắp xếp đơn vị hành chính',
    from: ['Tỉnh Ấm', 'Tỉnh Êm'],
    into: ['Tỉnh Ấm'],
    units: [newId()],
    touched: [{ unit: newId(), before: { name: 'Tỉnh Ấm', ancestors: [newId()] }, version: 2 }],
    by: newId(),
    at,
    undone: { by: newId(), at },
    version: 1,
  })),
  sample('unit-batch', UnitBatches, () => ({
    decodedFrom: 'tcvn3',
    others: ['Ghi chú'],
    rows: [{ line: 2, cells: { name: 'Xã Ấm' } }],
    by: newId(),
    at,
    applied: { at, added: 3, changed: 1 },
    expiresAt: far,
  })),
  sample(
    'unit-kind',
    UnitKinds,
    () => ({ code: text(), name: 'Làng nghề', under: ['commune'], sends: true, version: 1 }),
    [['code']],
  ),
  sample('upload', Uploads, () => ({
    contest: newId(),
    entry: newId(),
    part: 'poster',
    name: 'áp phích.pdf',
    kind: 'pdf',
    size: 5_000_000_000,
    sha256: 'ab',
    pages: 12,
    storageKey: 'ab/cd',
    quarantine: 'waiting',
    by: newId(),
    at,
    replaced: { by: newId().toHexString(), at },
    expiredAt: at,
  })),
  sample(
    'transfer',
    Transfers,
    () => ({
      token: text(),
      key: text(),
      contest: newId(),
      entry: newId(),
      part: 'media',
      by: newId(),
      name: 'phim.mp4',
      size: 5_000_000_000,
      fingerprint: 'ab',
      replaces: newId().toHexString(),
      file: newId(),
      state: 'refused',
      refusal: { because: 'file-empty' },
      at,
    }),
    [['token'], ['key']],
  ),
]
