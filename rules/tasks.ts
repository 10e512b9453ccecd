/** The tasks that make up one entry, in the order an entrant meets them. */
export const taskCodes = [
  'description',
  'eligibility',
  'authors',
  'teacher',
  'explanation',
  'files',
  'consents',
  'pledge',
] as const
export type TaskCode = (typeof taskCodes)[number]

export type TaskStatus = 'done' | 'in-progress' | 'not-started'

export function isTaskCode(text: string): text is TaskCode {
  return (taskCodes as readonly string[]).includes(text)
}
