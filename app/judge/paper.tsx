/** A paper as pictures of its pages: one below the other on a desk, side by side on a telephone; all of it works without the script. */
import { useRef, type KeyboardEvent } from 'react'
import type { BlindFile } from '#rules/blinding'
import { paths } from '#paths'
import { pageName, pageOf, paperWords as words } from '#wording/vi/judge'
import { Button } from '#ui/button'
import styles from './paper.module.css'
import { usePaper } from './use-paper'
import type { DeskData } from './use-desk'

export type Page = Extract<DeskData['views'][string], { shows: 'pages' }>['pages'][number]

interface PaperProps {
  sheet: string
  file: BlindFile
  pages: readonly Page[]
}

const widths = [900, 1400, 2400]

/** What a page takes of the window at its own size: all of a telephone, the middle column of a desk. */
const ownWidth = { narrow: 'calc(100vw - 2rem)', wide: '46rem' }

export function Paper({ sheet, file, pages }: PaperProps) {
  const reader = useRef<HTMLDivElement>(null)
  const paper = usePaper(reader, pages.length)
  const anchor = (page: number) => `${file.id}-${page}`
  const address = (page: number, width: number) => paths.deskPage(sheet, file.id, page, width)
  const onKeyDown = (event: KeyboardEvent) => {
    const act = paper.keys[event.key]
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    act()
  }
  return (
    <div className={styles.paper} data-paper>
      {paper.isAwake && <Tools paper={paper} pages={pages.length} title={file.title} />}
      {pages.length > 1 && (
        <nav className={styles.thumbnails} aria-label={`${words.pages}: ${file.title}`}>
          {pages.map(({ width, height }, index) => (
            <a
              key={index}
              href={`#${anchor(index + 1)}`}
              aria-current={paper.page === index + 1 ? 'true' : undefined}
            >
              <img
                src={address(index + 1, 240)}
                alt=""
                width={48}
                height={heightFor(48, width, height)}
                loading="lazy"
                {...behindPages}
              />
              <span className="visually-hidden">{words.pages} </span>
              {index + 1}
            </a>
          ))}
        </nav>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys turn its own pages */}
      <section
        ref={reader}
        className={styles.reader}
        aria-label={file.title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ '--zoom': paper.zoom } as React.CSSProperties}
      >
        {pages.map(({ width, height }, index) => (
          <img
            key={index}
            id={anchor(index + 1)}
            data-page={index + 1}
            src={address(index + 1, 900)}
            srcSet={widths.map((one) => `${address(index + 1, one)} ${one}w`).join(', ')}
            sizes={`(min-width: 1120px) calc(${ownWidth.wide} * ${paper.zoom}), calc(${ownWidth.narrow} * ${paper.zoom})`}
            width={900}
            height={heightFor(900, width, height)}
            alt={pageName(file.title, index + 1)}
            loading="lazy"
            decoding="async"
          />
        ))}
      </section>
    </div>
  )
}

/** The page to read comes before its small twins; React 18 does not know the attribute. */
const behindPages = { fetchpriority: 'low' }

const longest = 3

/** As the server draws it (server/previews/page-canvas.ts). */
const heightFor = (width: number, wide: number, high: number) =>
  Math.round(width * Math.min(longest, high / wide))

function Tools({
  paper,
  pages,
  title,
}: {
  paper: ReturnType<typeof usePaper>
  pages: number
  title: string
}) {
  const about = <span className="visually-hidden"> {title}</span>
  return (
    <div className={styles.tools} role="toolbar" aria-label={title}>
      {pages > 1 && (
        <>
          <Button type="button" variant="quiet" data-key="[" onClick={() => paper.turn(-1)}>
            {words.previous}
            {about}
          </Button>
          <output>{pageOf(paper.page, pages)}</output>
          <Button type="button" variant="quiet" data-key="]" onClick={() => paper.turn(1)}>
            {words.next}
            {about}
          </Button>
        </>
      )}
      <Button
        type="button"
        variant="quiet"
        data-key="-"
        disabled={!paper.canShrink}
        onClick={() => paper.resize(-1)}
      >
        {words.smaller}
      </Button>
      <Button
        type="button"
        variant="quiet"
        data-key="+"
        disabled={!paper.canGrow}
        onClick={() => paper.resize(1)}
      >
        {words.larger}
      </Button>
    </div>
  )
}
