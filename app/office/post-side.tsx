/** Beside a post: its pictures with the words that put them into the text, its papers, its earlier versions. */
import type { PictureFacts } from '#rules/posts'
import { paths } from '#paths'
import { Section } from '#ui/section'
import { fileSize } from '#wording/format'
import { pressWords as words } from '#wording/vi/posts'
import styles from './posts.module.css'

interface PostSideProps {
  contest: string
  post: {
    id: string
    words: { version: number }
    pictures: readonly PictureFacts[]
    files: readonly { number: number; name: string; size: number }[]
    versions: readonly { version: number; at: Date; by: string }[]
  }
}

export function PostSide({ contest, post }: PostSideProps) {
  const { id, pictures, files, versions } = post
  return (
    <>
      <Section title={words.pictures}>
        {pictures.length === 0 && <p className="muted">{words.noPictures}</p>}
        <ul className={`plain-list ${styles.pictures}`}>
          {pictures.map(({ number, alt, width, height }) => (
            <li key={number}>
              <img
                src={paths.ownPostPicture(contest, id, number, 'small')}
                alt={alt}
                width={width}
                height={height}
                loading="lazy"
              />
              <code>{`![${alt}](anh:${number})`}</code>
            </li>
          ))}
        </ul>
        <p>
          <a href={paths.postPictures(contest, id)}>{words.managePictures}</a>
        </p>
      </Section>
      <Section title={words.files}>
        {files.length === 0 && <p className="muted">{words.noFiles}</p>}
        <ul>
          {files.map(({ number, name, size }) => (
            <li key={number}>
              <a href={paths.ownPostFile(contest, id, number)}>{name}</a> {fileSize(size)}
            </li>
          ))}
        </ul>
        <p>
          <a href={paths.postFiles(contest, id)}>{words.manageFiles}</a>
        </p>
      </Section>
      <Section title={words.versions}>
        <ul>
          {versions.map(({ version, at, by }) => (
            <li key={version}>
              <a href={paths.postVersion(contest, id, version)}>{words.version(at, by)}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
