/** To whom a letter to many would go, and the first letters word for word. */
import { paths } from '#paths'
import { DataTable } from '#ui/data-table'
import { ButtonLink, Buttons, Button } from '#ui/form'
import { Section } from '#ui/section'
import { StatusTag } from '#ui/status-tag'
import { campaignWords as words } from '#wording/vi/urging'
import type { CampaignData } from './campaign'
import styles from './office.module.css'
import { Pages } from '#parts/pages'

interface CampaignReadersProps {
  one: CampaignData
  readers: NonNullable<CampaignData['readers']>
  contest: string
}

export function CampaignReaders({ one, readers, contest }: CampaignReadersProps) {
  const href = (page: number) =>
    paths.campaign(contest, one.id, { trang: page > 1 ? String(page) : undefined })
  return (
    <>
      {readers.total === 0 && (
        <form method="post" className={styles.sendForm}>
          <input type="hidden" name="version" value={one.version} />
          <Buttons>
            <ButtonLink href={paths.editCampaign(contest, one.id)} variant="secondary">
              {words.change}
            </ButtonLink>
            <Button name="act" value="drop" variant="secondary">
              {words.drop}
            </Button>
          </Buttons>
        </form>
      )}
      {readers.examples.length > 0 && (
        <Section title={words.examples}>
          {readers.examples.map(({ key, name, to, subject, text }, index) => (
            <details key={key} className={styles.fold} open={index === 0}>
              <summary>{words.example(name, to)}</summary>
              <p className={styles.block}>
                <strong>{subject}</strong>
              </p>
              <p className={styles.letterText}>{text}</p>
            </details>
          ))}
        </Section>
      )}
      <Section title={words.readers(readers.total)}>
        <DataTable
          caption={words.readers(readers.total)}
          captionHidden
          rows={readers.rows}
          rowKey={({ key }) => key}
          empty={words.nobody}
          columns={[
            { key: 'name', title: words.name, rowHeader: true, cell: ({ name, to }) => name || to },
            {
              key: 'to',
              title: words.to,
              cell: ({ to, isBad }) => (
                <span className={styles.wrap}>
                  {to}{' '}
                  {isBad && (
                    <StatusTag tone="warning" plain>
                      {words.bad}
                    </StatusTag>
                  )}
                </span>
              ),
            },
            {
              key: 'works',
              title: words.works,
              cell: ({ works }) => <span className={styles.text}>{works.replaceAll(/^- /gm, '')}</span>,
            },
          ]}
        />
        <Pages {...readers} page={one.page} href={href} />
      </Section>
    </>
  )
}
