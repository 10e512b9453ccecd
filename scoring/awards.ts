/** Prizes by rank under quotas, thresholds, caps and votes: the front of scoring/awards/. */
export { allocate } from './awards/allocate'
export {
  checkBallots,
  type Approval,
  type ApprovalRule,
  type Ballot,
  type BallotIssue,
} from './awards/approval'
export {
  checkAwardRules,
  type AwardPolicy,
  type AwardRuleIssue,
  type AwardRules,
  type Cap,
  type EntryFacts,
  type TiePolicy,
} from './awards/award-rules'
export { awardSpecial, type SpecialAward, type SpecialReason } from './awards/award-special'
export { boundaries, type Boundary } from './awards/boundaries'
export { checkAwards } from './awards/check-awards'
export type { AwardIssue, ChoiceRules, ChosenAward } from './awards/chosen-awards'
export { explainAward, type AwardRecord, type AwardTrace, type PrizeStep } from './awards/explain-award'
export type { AwardGroup } from './awards/giving'
export { areNested, nominate, nomination, type NominationRules } from './awards/nominate'
export type {
  Allocation,
  AwardProposal,
  AwardReason,
  PendingTie,
  RolledOver,
  UnfilledSlots,
} from './awards/outcomes'
export {
  calibrationShifts,
  prizeListDiff,
  type BoundaryShift,
  type PrizeChange,
  type PrizeList,
} from './awards/prize-list-diff'
export { simulate, type AwardStructure, type Simulation, type Totals } from './awards/simulate'
export {
  checkSpecialPrizes,
  type SpecialFacts,
  type SpecialPrize,
  type SpecialPrizeIssue,
} from './awards/special-prizes'
export { checkTiers, type Tier, type TierIssue } from './awards/tiers'
