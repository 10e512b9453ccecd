/** The shape and colour of each state of a letter to many. */
import type { CampaignState } from '#rules/campaigns'
import type { Tone } from '#ui/status-tag'

export const campaignTones: Record<CampaignState, Tone> = {
  draft: 'neutral',
  proposed: 'warning',
  sent: 'success',
  stopped: 'done',
  dropped: 'done',
}
