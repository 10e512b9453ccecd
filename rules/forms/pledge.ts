/** The pledge: three statements, each ticked by hand, and the name of whoever makes them. */
import { z } from 'zod'
import { lineText, tick } from './typed-text'

export const pledgePoints = ['ownWork', 'truthful', 'notAwarded'] as const
export type PledgePoint = (typeof pledgePoints)[number]

const point = tick.transform((isTicked) => (isTicked ? 'on' : ''))

export const pledgeFields = z.object({
  ownWork: point,
  truthful: point,
  notAwarded: point,
  signedBy: lineText(100),
})
