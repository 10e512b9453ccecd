/** The text of posts: Markdown read whole, and nothing in it that runs, loads from elsewhere or leads to a strange place. */
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PostBody } from '#parts/post-body'
import { isSafeLink, picturesIn, type PostNode } from '#rules/post-body'
import { readMarkdown } from '#server/press/read-markdown'

const picture = { number: 1, alt: 'Mô hình "máy bừa"', width: 960, height: 640 }

function shown(markdown: string): string {
  const body = createElement(PostBody, {
    nodes: readMarkdown(markdown),
    pictures: [picture],
    pictureHref: (number, width) => `/anh/${number}/${width}`,
  })
  return renderToStaticMarkup(body)
    .replace(/^<div[^>]*>|<\/div>$/g, '')
    .replace(/ class="[^"]*"/g, '')
}

const text = (words: string) => ({ is: 'text', text: words }) as const
const paragraph = (words: string): PostNode => ({ is: 'paragraph', parts: [text(words)] })

describe('Markdown', () => {
  test('has headings below the title, lists, quotes, tables and pictures', () => {
    const markdown = [
      '# Mục',
      'Đoạn **đậm** và *nghiêng*.',
      '- một\n- hai',
      '3. ba\n4. bốn',
      '> lời dặn',
      '| TT | Điểm |\n|---|--:|\n| 1 | 90 |',
      'Trước ![Máy bừa](anh:1) sau',
      '---',
    ].join('\n\n')
    expect(readMarkdown(markdown)).toEqual([
      { is: 'heading', level: 2, parts: [text('Mục')] },
      {
        is: 'paragraph',
        parts: [
          text('Đoạn '),
          { is: 'strong', parts: [text('đậm')] },
          text(' và '),
          { is: 'emphasis', parts: [text('nghiêng')] },
          text('.'),
        ],
      },
      { is: 'list', start: null, items: [[paragraph('một')], [paragraph('hai')]] },
      { is: 'list', start: 3, items: [[paragraph('ba')], [paragraph('bốn')]] },
      { is: 'quote', nodes: [paragraph('lời dặn')] },
      {
        is: 'table',
        head: [
          { parts: [text('TT')], align: null },
          { parts: [text('Điểm')], align: 'right' },
        ],
        rows: [
          [
            { parts: [text('1')], align: null },
            { parts: [text('90')], align: 'right' },
          ],
        ],
      },
      paragraph('Trước '),
      { is: 'picture', number: 1, caption: 'Máy bừa' },
      paragraph(' sau'),
      { is: 'rule' },
    ])
  })

  test('is shown as elements of the page, pictures in two widths with the words of their own', () => {
    expect(shown('![Chú thích](anh:1)')).toBe(
      '<figure><img alt="Mô hình &quot;máy bừa&quot;" width="960" height="640" src="/anh/1/small" srcSet="/anh/1/small 480w, /anh/1/large 960w" sizes="(min-width: 720px) 640px, 100vw" loading="lazy" decoding="async"/><figcaption>Chú thích</figcaption></figure>',
    )
    expect(shown('![x](anh:7)')).toBe('')
  })

  test('shows HTML as it was typed', () => {
    expect(shown('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
    expect(shown('Xin <b onclick="x()">chào</b>')).toBe(
      '<p>Xin &lt;b onclick=&quot;x()&quot;&gt;chào&lt;/b&gt;</p>',
    )
  })

  test('leads only to the web, letters, telephones and pages of ours', () => {
    const leads = (href: string) => /<a href="([^"]*)"/.exec(shown(`[x](<${href}>)`))?.[1] ?? null
    expect(leads('https://vusta.vn/a?b=1')).toBe('https://vusta.vn/a?b=1')
    expect(leads('/cuoc-thi/ha-giang')).toBe('/cuoc-thi/ha-giang')
    expect(leads('mailto:a@b.vn')).toBe('mailto:a@b.vn')
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'file:///etc/passwd',
      'https:evil',
    ]) {
      expect(leads(href), href).toBe(null)
      expect(isSafeLink(href), href).toBe(false)
    }
  })

  test('loads no picture from elsewhere', () => {
    expect(shown('![theo dõi](https://evil.example/p.gif)')).toBe('<p>theo dõi</p>')
    expect(picturesIn(readMarkdown('- ![a](anh:2)\n\n> ![b](anh:1)\n\n![c](http://x/anh:3)'))).toEqual([2, 1])
  })
})

/** Pieces that have broken sanitisers before, strewn among plain words. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '<svg/onload=alert(1)>',
        '</p><script>',
        '[a](javascript:alert(1))',
        '![a](javascript:alert(1))',
        '[a]: javascript:alert(1)\n\n[a]',
        '<javascript:alert(1)>',
        '![x](anh:1 "onerror=")',
        '&#106;avascript:',
        '`',
        '```',
        '> ',
        '- ',
        '\n\n',
        '|a|\n|-|\n',
        '"><iframe srcdoc="',
        '\u0000',
        '\u202e',
        '**',
        '[',
        '](',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))

const allowed =
  /^<(\/?(?:p|h[234]|ul|ol|li|blockquote|pre|code|strong|em|s|figure|figcaption|section|table|thead|tbody|tr)|br\/|hr\/|ol start="\d+"|section aria-label="[^"<>]*" tabindex="0"|t[hd](?: scope="col")?(?: data-align="(?:left|right|center)")?|\/t[hd]|a href="(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))[^"<>]*"(?: rel="noopener nofollow")?|\/a|img alt="[^"<>]*" width="960" height="640" src="\/anh\/1\/small" srcSet="\/anh\/1\/small 480w, \/anh\/1\/large 960w" sizes="[^"]*" loading="lazy" decoding="async"\/)>$/

test('whatever is typed, only elements of ours come out, with nothing but harmless attributes', () => {
  fc.assert(
    fc.property(hostile, (markdown) => {
      for (const [tag] of shown(markdown).matchAll(/<[^>]*>/g)) expect(tag).toMatch(allowed)
    }),
    { numRuns: 400 },
  )
})

test('a text nested without end is read all the same', () => {
  expect(shown('> '.repeat(3_000) + 'sâu')).toContain('sâu')
  expect(shown('- '.repeat(3_000) + 'sâu')).toContain('sâu')
  expect(shown(`a${'*'.repeat(20_000)}`)).toContain('*')
  expect(shown('['.repeat(5_000))).toContain('[')
}, 20_000)
