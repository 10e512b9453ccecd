/** How much a file of a dossier may hold; what lies above is refused before anything reads it whole. */

const megabyte = 1024 * 1024

export const fileLimits = {
  /** A dossier's longest paper is far shorter; every page costs each judge a picture. */
  pages: 300,
  /** Phones photograph up to 108 megapixels; decoded, each takes four bytes. */
  pixels: 110_000_000,
  archive: { entries: 20_000, bytes: 2048 * megabyte },
  word: { entries: 5_000, bytes: 400 * megabyte },
  /** Small archives may expand as they like: text shrinks a hundredfold. */
  expansion: { from: 100 * megabyte, ratio: 100 },
} as const
