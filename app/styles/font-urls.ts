/** The addresses of the two font files, for `<link rel="preload" as="font" type="font/woff2" crossorigin>`. */
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import vietnamese from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?url'

export const fontUrls = [vietnamese, latin]
