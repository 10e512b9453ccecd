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
export { checkAwards, type AwardIssue, type ChosenAward } from './awards/check-awards'
export type { AwardGroup } from './awards/giving'
export type {
  Allocation,
  AwardProposal,
  AwardReason,
  PendingTie,
  RolledOver,
  UnfilledSlots,
} from './awards/outcomes'
export { checkTiers, type Tier, type TierIssue } from './awards/tiers'
