/** Joins the class names that apply and leaves out the rest. */
export function classNames(...names: unknown[]) {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ') || undefined
}
