/** Articles about judging, made from the regulations: screening, the council and its rounds, how scores or votes are counted. */
import type { ConflictRules } from '#rules/conflicts/standing'
import { usualConflictRules } from '#rules/conflicts/standing'
import { selectionOf, subjectOf } from '#rules/entry-terms'
import { milestone } from '#rules/phases'
import type { Selection } from '#rules/regulations'
import { roundsOf, type Round } from '#rules/rounds'
import type { AggregatorRule } from '#scoring/aggregate'
import type { BallotBase, Majority } from '#scoring/ballots'
import type { RoundTerms } from '#scoring/rounds'
import type { Rubric } from '#scoring/rubric'
import type { TieBreak } from '#scoring/tie-breaks'
import { count, date, list, mark } from '../../format'
import type { RuledContest } from '../articles'
import { roundName } from '../rounds'
import { inSentence } from '../sentences'

export function screening({ timeline }: RuledContest): string[] {
  return [
    `Ban Thư ký rà soát hồ sơ, xong trước ${date(milestone(timeline, 'screeningEnds'))}; hồ sơ thiếu được yêu cầu bổ sung, nêu rõ lý do và thời hạn. Hồ sơ quá hạn bổ sung được coi là không hợp lệ.`,
    'Ban Tổ chức công nhận danh sách hồ sơ hợp lệ trước khi chuyển Hội đồng.',
  ]
}

export function council(contest: RuledContest): string[] {
  const rounds = roundsOf(contest)
  const rules: ConflictRules = { ...usualConflictRules, ...contest.regulations.conflicts }
  const isVoted = selectionOf(contest.regulations).by === 'votes'
  return [
    ...rounds.map((round, place) => `8.${place + 1}. ${roundText(round, isVoted)}`),
    isVoted
      ? subjectOf(contest.regulations) === 'person'
        ? 'Thành viên Hội đồng không bỏ phiếu cho chính mình và cho người thân.'
        : 'Thành viên là tác giả hoặc có người thân là tác giả không bỏ phiếu cho hồ sơ đó.'
      : 'Người có con, em, học sinh hoặc người mình hướng dẫn là tác giả không được chấm hồ sơ đó.',
    ...(rules.parentBarsJury
      ? ['Người có con, anh, chị, em ruột là tác giả không được tham gia Hội đồng giám khảo.']
      : []),
    ...(rules.sameUnit === 'bar' && !isVoted ? ['Giám khảo không chấm hồ sơ của cơ quan, đơn vị mình.'] : []),
  ]
}

function roundText(round: Round, isVoted: boolean): string {
  const { blindness, opensAt, endsAt, advancement } = round
  const window = `từ ${date(opensAt)} đến ${date(endsAt)}`
  if (isVoted) return `${roundName(round)} ${window}; hồ sơ có họ tên vì Hội đồng xét người thật, việc thật.`
  const how =
    blindness === 'blind'
      ? 'giám khảo chấm độc lập trên hồ sơ đã rọc phách'
      : 'giám khảo chấm độc lập và biết tác giả là ai'
  const on = advancement
    ? {
        threshold: () =>
          `; hồ sơ từ ${mark(advancement.code === 'threshold' ? advancement.minScore : 0)} điểm vào vòng sau`,
        top: () =>
          `; ${count(advancement.code === 'top' ? advancement.count : 0)} hồ sơ điểm cao nhất, kể cả các hồ sơ bằng điểm hồ sơ cuối, vào vòng sau`,
        decision: () => '; Hội đồng quyết định hồ sơ vào vòng sau',
      }[advancement.code]()
    : ''
  return `${roundName(round)} ${window}: ${how}${on}.`
}

export function waysOfScoring(contest: RuledContest): string[] {
  const selection = selectionOf(contest.regulations)
  if (selection.by === 'votes') return voting(selection)
  const { rubric, scoring } = contest.regulations
  return [
    `9.1. Thang điểm ${mark(rubric.total)}, gồm: ${rubric.criteria.map(({ title, max }) => `${title} (${mark(max)} điểm)`).join('; ')}.`,
    `9.2. Điểm của hồ sơ là ${aggregated(scoring.aggregator)}, làm tròn đến hai chữ số thập phân${combined(contest, scoring.rounds)}.`,
    `9.3. Khi bằng điểm, xét lần lượt: ${scoring.tieChain.map((link, place) => `${'abcdefg'[place]}) ${tieText(link, rubric)}`).join('; ')}.`,
    `9.4. Phiếu lệch quá ${mark(scoring.deviation.discuss)} điểm so với điểm trung bình của hồ sơ được đưa ra Hội đồng thảo luận; không phiếu nào bị bỏ ngầm.`,
  ]
}

function aggregated(rule: AggregatorRule): string {
  if (typeof rule === 'object') {
    return rule.code === 'clip'
      ? `trung bình cộng các phiếu, phiếu cách trung vị quá ${mark(rule.within)} điểm được kéo về đúng mức đó`
      : `trung bình cộng các phiếu, phiếu cách điểm trung bình quá ${mark(rule.beyond)} điểm ${rule.consequence === 'void' ? 'không được tính' : 'phải được thảo luận'}`
  }
  return {
    mean: 'trung bình cộng các phiếu hợp lệ',
    trim1: 'trung bình cộng các phiếu hợp lệ sau khi bỏ phiếu cao nhất và phiếu thấp nhất',
    trim2: 'trung bình cộng các phiếu hợp lệ sau khi bỏ hai phiếu cao nhất và hai phiếu thấp nhất',
    winsor1: 'trung bình cộng các phiếu hợp lệ, phiếu cao nhất và thấp nhất được tính bằng phiếu liền kề',
    median: 'điểm giữa (trung vị) của các phiếu hợp lệ',
  }[rule]
}

function combined(contest: RuledContest, terms: RoundTerms | undefined): string {
  if (!terms) return ''
  const nameOf = (code: string) => {
    const round = roundsOf(contest).find((one) => one.code === code)
    return round ? inSentence(roundName(round)) : code
  }
  const { rule, publicVote } = terms
  const vote = publicVote ? `, cộng điểm bình chọn của cộng đồng tối đa ${mark(publicVote.max)} điểm` : ''
  if (rule.code === 'final-only') return `; chỉ tính điểm ${nameOf(terms.current)}${vote}`
  return rule.code === 'weighted'
    ? `; điểm chung bằng ${list(rule.weights.map(({ round, weight }) => `${weight}% điểm ${nameOf(round)}`))}${vote}`
    : `; điểm chung là tổng điểm ${list(rule.rounds.map(nameOf))}${vote}`
}

function tieText({ code, criterion }: TieBreak, { criteria }: Rubric): string {
  return {
    'criterion-mean': `điểm trung bình tiêu chí ${criteria.find((one) => one.code === criterion)?.title ?? ''}`,
    'higher-exact-mean': 'điểm trước khi làm tròn',
    'higher-raw-mean': 'điểm trung bình gốc của vòng',
    'median-of-sheets': 'điểm giữa của các phiếu',
    'count-of-top': 'số phiếu xếp hồ sơ cao nhất',
    'chair-score': 'điểm của Chủ tịch Hội đồng',
    decision: 'biểu quyết của Hội đồng',
  }[code]
}

export const majorityNames: Record<Majority, string> = {
  'more-than-half': 'quá nửa',
  'two-thirds': 'ít nhất hai phần ba',
  'three-quarters': 'ít nhất ba phần tư',
}

export const baseNames: Record<BallotBase, string> = {
  members: 'số thành viên Hội đồng',
  present: 'số thành viên có mặt',
  'valid-votes': 'số phiếu hợp lệ',
}

function voting({ terms, places }: Extract<Selection, { by: 'votes' }>): string[] {
  return [
    `9.1. Hội đồng họp khi có mặt ${majorityNames[terms.quorum]} số thành viên và bỏ phiếu kín; mỗi thành viên đánh dấu những hồ sơ mình đồng ý${places === null ? '' : `, không quá ${count(places)} hồ sơ`}.`,
    `9.2. Hồ sơ được chọn khi đạt ${majorityNames[terms.majority]} ${baseNames[terms.base]} đồng ý${places === null ? '' : `, lấy từ cao xuống thấp, không quá ${count(places)} hồ sơ; khi bằng phiếu ở vị trí cuối thì bỏ phiếu lại giữa các hồ sơ bằng phiếu`}.`,
    '9.3. Số phiếu được công khai; lá phiếu của từng thành viên được giữ kín. Không chấm điểm.',
  ]
}
