/** Whether an error is the one that Node, MongoDB or a store names by this code. */
export function hasCode(error: unknown, code: string | number): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
