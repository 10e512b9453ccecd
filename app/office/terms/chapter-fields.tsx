/** The fields of whichever chapter is at work. */
import type { FormFields } from '#parts/form-fields'
import type { Chapter } from '#rules/chapters'
import type { TermsChapterPage } from '#server/queries/terms-chapter'
import { EligibilityFields } from './eligibility-fields'
import { ChainFields, DossierFields, FieldsFields, FormChapterFields } from './entering-fields'
import { GeneralFields } from './general-fields'
import { JudgingFields } from './judging-fields'
import { ConflictsFields, PrizesFields, RoundsFields, TextFields, TimelineFields } from './outcome-fields'

interface ChapterFieldsProps {
  chapter: Chapter
  field: FormFields
  choices: TermsChapterPage['choices']
}

export function ChapterFields({ chapter, field, choices }: ChapterFieldsProps) {
  switch (chapter) {
    case 'general':
      return <GeneralFields field={field} />
    case 'eligibility':
      return <EligibilityFields field={field} parts={choices.parts} />
    case 'fields':
      return <FieldsFields field={field} />
    case 'dossier':
      return <DossierFields field={field} />
    case 'form':
      return <FormChapterFields field={field} />
    case 'chain':
      return <ChainFields field={field} unitKinds={choices.unitKinds} />
    case 'timeline':
      return <TimelineFields field={field} />
    case 'judging':
      return <JudgingFields field={field} criteria={choices.criteria} />
    case 'rounds':
      return <RoundsFields field={field} />
    case 'prizes':
      return <PrizesFields field={field} />
    case 'conflicts':
      return <ConflictsFields field={field} />
    case 'text':
      return <TextFields field={field} articles={choices.articles} />
  }
}
