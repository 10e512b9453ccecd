/** A moment as `<input type="datetime-local">` sends it, read in Vietnam, which has one time zone and no summer time. */
import { z } from 'zod'

export const typedMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'time-unreadable')
  .transform((text) => new Date(`${text}:00+07:00`))
  .refine((at) => !Number.isNaN(at.getTime()), 'time-unreadable')
