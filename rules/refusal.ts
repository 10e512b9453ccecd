/** The reasons for which something is refused. wording/ turns each into a sentence and the next step. */
import type { ResultIssue } from '#scoring/results'
import type { ConflictKind } from './conflicts/finding'
import type { ChainState } from './chain'
import type { BallotIssue } from '#scoring/ballots'
import type { BallotState } from './ballot-states'
import type { EntryProblem } from './entry-check'
import type { DecisionState } from './decision-states'
import type { EntryState } from './entry-states'
import type { UnfitProblem } from './file-problems'
import type { CampaignState } from './campaigns'
import type { LetterState } from './letter-states'
import type { LetterTextProblem } from './letter-text'
import type { InvitationAnswer, MemberStanding } from './panel-service'
import type { Day } from './deadlines'
import type { MilestoneCode, Phase } from './phases'
import type { PostState } from './posts'
import type { OfficeRole } from './roles'
import type { RoundLabel } from './rounds'
import type { RoundGaps, RoundState } from './round-states'
import type { SheetState } from './sheet-states'
import type { SpreadsheetProblem } from './spreadsheet-problems'
import type { TaskCode } from './tasks'
import type { TermsProblem } from './terms-check'
import type { DisorderedDates } from './timeline-changes'
import type { UnitFault } from './units/faults'

export type Refusal =
  | { because: 'outside-phase'; phase: Phase; needs: readonly Phase[]; boundary: Date | null }
  | { because: 'wrong-role'; needs: readonly OfficeRole[] }
  | { because: 'not-yours' }
  | { because: 'entry-state'; state: EntryState; needs: readonly EntryState[] }
  | { because: 'sheet-state'; state: SheetState; needs: readonly SheetState[] }
  | { because: 'decision-state'; state: DecisionState | 'none'; needs: readonly DecisionState[] }
  | { because: 'round-not-open'; round: RoundLabel; opensAt: Date }
  | { because: 'round-over'; round: RoundLabel; endsAt: Date; graceMinutes: number }
  | { because: 'round-closed'; round: RoundLabel }
  | { because: 'round-state'; round: RoundLabel; state: RoundState }
  | { because: 'round-not-ready'; round: RoundLabel; before: RoundLabel }
  | ({ because: 'round-running'; round: RoundLabel; endsAt: Date } & RoundGaps)
  | ({ because: 'round-incomplete'; round: RoundLabel } & RoundGaps)
  | { because: 'round-is-last'; round: RoundLabel }
  | { because: 'next-round-begun'; round: RoundLabel; sheets: number }
  | { because: 'advancement-changed' }
  | { because: 'advancement-empty' }
  | { because: 'codes-unknown'; codes: readonly string[] }
  | { because: 'minutes-missing' }
  | { because: 'reason-missing' }
  | { because: 'task-closed'; task: TaskCode; open: readonly TaskCode[] }
  | { because: 'return-overdue'; deadline: Date }
  | { because: 'deadline-in-past'; deadline: Date }
  | { because: 'incomplete-entry'; problems: readonly EntryProblem[] }
  | { because: 'stale-version'; changedAt: Date; changed: readonly ChangedField[] }
  | { because: 'too-many-authors'; max: number }
  | { because: 'too-many-files'; max: number }
  | { because: 'file-too-large'; maxBytes: number }
  | { because: 'file-empty' }
  | { because: 'file-kind'; found: string | null; allowed: readonly string[] }
  | { because: 'file-missing' }
  | { because: 'file-incomplete' }
  | { because: 'file-unfit'; problem: UnfitProblem }
  | { because: 'file-quarantined' }
  | { because: 'spreadsheet-unfit'; problem: SpreadsheetProblem }
  | { because: 'entry-quota'; maxBytes: number }
  | { because: 'storage-full' }
  | { because: 'too-many-transfers'; max: number }
  | { because: 'transfer-over' }
  | { because: 'file-expired' }
  | { because: 'not-declared' }
  /** `isWaiting`: nobody has looked at it yet. */
  | { because: 'conflict'; finding: ConflictFinding; isWaiting?: true }
  | { because: 'conflicts-changed' }
  | { because: 'own-conflict' }
  | { because: 'council-conflict' }
  | { because: 'incomplete-sheet'; missing: readonly string[] }
  | { because: 'criteria-frozen'; confirmed: number }
  | { because: 'no-eligible-entries' }
  | { because: 'panel-empty' }
  | { because: 'already-assigned' }
  /** `name` when somebody else is spoken of; '' when it is told to the member. */
  | {
      because: 'not-serving'
      name: string
      standing: MemberStanding | 'not-scoring'
      from: Day | null
      until: Day | null
    }
  | { because: 'over-load'; name: string; max: number; held: number }
  | { because: 'expert-known'; name: string; email: string }
  | { because: 'rows-unusable'; rows: number }
  /** More than a paper, or an act on many, may hold. */
  | { because: 'too-many-rows'; rows: number; max: number }
  | { because: 'unit-fault'; fault: UnitFault }
  | { because: 'invitation-answered'; answer: InvitationAnswer; at: Date }
  /** Works, by blind code, whose sheets cannot be taken back: a judge has begun, finished or declined them. */
  | { because: 'assignment-begun'; entries: readonly string[] }
  | { because: 'nothing-to-undo' }
  /** Until when it could have been taken back. */
  | { because: 'undo-too-late'; until: Date }
  | { because: 'already-so' }
  | { because: 'nothing-chosen' }
  | { because: 'awards-unlawful'; problems: readonly AwardProblem[] }
  | { because: 'awards-pending'; count: number }
  | { because: 'award-reason-missing'; entries: readonly string[] }
  | { because: 'tie-changed' }
  | { because: 'chosen-by-vote' }
  | { because: 'votes-missing'; count: number }
  | { because: 'plan-changed' }
  | { because: 'results-unsound'; issues: readonly ResultIssue['code'][] }
  | { because: 'results-changed' }
  | { because: 'confirmation-mismatch' }
  | { because: 'code-wrong'; attemptsLeft: number }
  | { because: 'code-expired' }
  | { because: 'too-often'; retryAfterSeconds: number }
  | { because: 'meeting-missing' }
  | { because: 'no-quorum'; present: number; members: number; needed: number }
  | { because: 'ballot-state'; state: BallotState }
  | { because: 'ballot-too-few'; papers: number; least: number }
  /** Members who are present and must not vote on this question. */
  | { because: 'ballot-barred'; names: readonly string[] }
  | { because: 'ballot-miscounted'; issues: readonly BallotIssue['code'][] }
  | { because: 'already-voted' }
  | { because: 'paper-unlawful'; most: number }
  | { because: 'witnesses-missing' }
  | { because: 'nothing-to-join' }
  | { because: 'marks-unlawful'; criteria: readonly string[] }
  | { because: 'ballot-parts-nothing' }
  | { because: 'discussion-closed' }
  | { because: 'discussion-exists' }
  | { because: 'not-a-visit'; round: RoundLabel }
  | { because: 'too-many-photos'; max: number }
  | { because: 'photo-confirmed' }
  | LetterRefusal
  | { because: 'post-state'; state: PostState; needs: readonly PostState[] }
  | { because: 'post-empty' }
  | { because: 'post-moment-past'; at: Date }
  | { because: 'post-full'; what: 'picture' | 'file'; max: number }
  /** Named in the text of the post by its number. */
  | { because: 'picture-in-use'; number: number }
  | { because: 'alt-missing' }
  | { because: 'address-taken'; slug: string }
  | { because: 'prefix-taken'; prefix: string }
  | { because: 'series-known'; name: string }
  | { because: 'last-of-office'; role: OfficeRole }
  | { because: 'named-by-environment' }
  | { because: 'already-announced' }
  | { because: 'not-ready'; missing: number }
  /** Changes of what judging has begun with need a resolution. */
  | { because: 'terms-frozen'; confirmed: number }
  | { because: 'terms-in-use'; what: 'field' | 'part' | 'prize' | 'round'; names: readonly string[] }
  | { because: 'terms-unlawful'; problems: readonly TermsProblem[] }
  | { because: 'dates-announced' }
  | { because: 'date-unchanged' }
  | { because: 'dates-disordered'; problems: readonly DisorderedDates[] }
  | { because: 'milestone-passed'; milestone: MilestoneCode; at: Date }
  /** Lines of the checklist that nobody has answered, and that were answered with no. */
  | { because: 'screening-open'; open: number; failed: number }
  | { because: 'entry-taken'; name: string }
  | { because: 'no-models' }
  | { because: 'model-received'; at: Date }
  | { because: 'model-returned'; to: string; at: Date }
  | { because: 'recognition-empty' }
  | { because: 'recognition-changed' }
  | ChainRefusal

/** What stands in the way of a letter, or of a letter to many. */
export type LetterRefusal =
  | { because: 'letter-text-unfit'; problems: readonly LetterTextProblem[] }
  | { because: 'letter-state'; state: LetterState }
  /** It is being handed to the mail server at this very moment. */
  | { because: 'letter-leaving' }
  | { because: 'campaign-state'; state: CampaignState }
  | { because: 'nobody-to-write' }
  | { because: 'too-many-recipients'; count: number; most: number }
  | { because: 'addresses-unreadable'; addresses: readonly string[] }

/** What stands in the way of an entry on its road through the units (rules/chain). Stages are told by name. */
export type ChainRefusal =
  | { because: 'not-coordinator' }
  | { because: 'chain-unit-missing'; stage: string }
  | { because: 'chain-no-unit'; stage: string }
  | { because: 'chain-first'; stage: string }
  | { because: 'chain-under-way'; stage: string }
  | { because: 'chain-state'; state: ChainState; needs: readonly ChainState[] }
  | { because: 'chain-late'; deadline: Date }
  | { because: 'chain-quota'; quota: number; taken: number; more: number }
  | { because: 'chain-list-empty' }
  | { because: 'chain-list-prepared' }
  | { because: 'chain-scan-missing' }
  | { because: 'chain-scan-refused' }
  /** Works by title that can no longer go up as they are: a consent was taken back, a file is gone. */
  | { because: 'chain-incomplete'; titles: readonly string[] }
  | { because: 'nomination-closed' }
  /** Works by title whose authors, or who answers for them, have not agreed that they be forwarded. */
  | { because: 'nomination-unwilling'; titles: readonly string[] }

/** One field that two people, or two windows, wrote differently: both copies are shown. */
export interface ChangedField {
  field: string
  mine: string
  theirs: string
}

export type ConflictFinding = ConflictKind

/** What is wrong with a list of chosen prizes; entries are named by blind code, never by author. */
export type AwardProblem =
  | { code: 'over-quota'; prize: string; count: number; quota: number }
  | { code: 'below-threshold'; prize: string; entry: string; minScore: number }
  | { code: 'not-ranked'; prize: string; entry: string }
  | { code: 'inversion'; entry: string; below: string }
  | { code: 'ineligible'; prize: string; entry: string; because: string }
  | { code: 'not-approved'; prize: string; entry: string; verdict: 'rejected' | 'awaiting' }
  | { code: 'over-award-rate'; count: number; most: number; of: number }
  /** Works that share an author or a unit, and more of them won than the regulations let. */
  | { code: 'over-cap'; kind: 'author' | 'unit'; entries: readonly string[]; most: number }

export type RefusalReason = Refusal['because']

/** The HTTP status that goes with a refusal: 403 who, 409 when, 413 how much, 422 what, 429 how often. */
export function refusalStatus(refusal: Refusal): 403 | 409 | 413 | 422 | 429 {
  switch (refusal.because) {
    case 'wrong-role':
    case 'not-yours':
    case 'not-declared':
    case 'not-serving':
    case 'conflict':
    case 'own-conflict':
    case 'council-conflict':
    case 'not-coordinator':
      return 403
    case 'file-too-large':
    case 'entry-quota':
      return 413
    case 'too-often':
      return 429
    case 'reason-missing':
    case 'incomplete-entry':
    case 'incomplete-sheet':
    case 'deadline-in-past':
    case 'file-empty':
    case 'file-kind':
    case 'file-missing':
    case 'file-incomplete':
    case 'file-unfit':
    case 'spreadsheet-unfit':
    case 'confirmation-mismatch':
    case 'code-wrong':
    case 'code-expired':
    case 'awards-unlawful':
    case 'award-reason-missing':
    case 'expert-known':
    case 'rows-unusable':
    case 'too-many-rows':
    case 'unit-fault':
    case 'round-incomplete':
    case 'advancement-empty':
    case 'codes-unknown':
    case 'minutes-missing':
    case 'ballot-miscounted':
    case 'paper-unlawful':
    case 'witnesses-missing':
    case 'marks-unlawful':
    case 'letter-text-unfit':
    case 'addresses-unreadable':
    case 'post-empty':
    case 'post-moment-past':
    case 'alt-missing':
    case 'terms-unlawful':
    case 'dates-disordered':
    case 'date-unchanged':
    case 'chain-unit-missing':
    case 'chain-list-empty':
    case 'chain-scan-missing':
    case 'chain-scan-refused':
    case 'chain-incomplete':
    case 'nomination-unwilling':
      return 422
    default:
      return 409
  }
}
