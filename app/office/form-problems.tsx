/** What came of a form that was not accepted, as the office says it. */
export { FormProblems, ticked, typed } from '#parts/form-problems'
