/** The office's lists read their filters and pages from their addresses. */
export { filterParams, pageNumber, readFilter } from '#wording/entry-address'
