/** The words of urging: mailings, the rules that remind, and the page that ties them together. */

export const urgingWords = {
  nav: 'Hướng dẫn, đôn đốc',
} as const
