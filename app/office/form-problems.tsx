/** The office's forms speak of what was not accepted as all forms do. */
export { FormProblems, ticked, typed } from '#parts/form-problems'
