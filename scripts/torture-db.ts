/** `npm run torture:db`: kills, plans and nonsense against the embedded database; any fault ends it with an error. */
import { parseArgs } from 'node:util'
import { tortureByNonsense } from './torture/fuzz'
import { tortureByKilling } from './torture/kills'
import { tortureThePlanner } from './torture/plans'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    queries: { type: 'string', default: '20000' },
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
})
const [rounds, queries, cases, seed] = [values.rounds, values.queries, values.cases, values.seed].map(
  Number,
) as [number, number, number, number]
const tell = (line: string) => console.log(line)

console.log(`kill -9, ${rounds} rounds (seed ${seed})`)
const kills = await tortureByKilling(rounds, seed, tell)
console.log(`planner against scan, ${queries} queries`)
const plans = await tortureThePlanner(queries, seed, tell)
console.log(`broken frames and senseless commands, ${cases} cases`)
const fuzz = await tortureByNonsense(cases, seed, tell)

const faults =
  kills.lost +
  kills.wrong +
  kills.indexFaults.length +
  plans.differences.length +
  fuzz.deaths +
  fuzz.hung +
  fuzz.unforeseen.length

console.log(`
kills          ${kills.rounds}, ${kills.acknowledged} acknowledged writes, ${kills.lost} lost, ${kills.wrong} wrong, slowest start ${kills.slowestStart} ms
indexes        ${kills.indexEntries} entries held against a rebuild, ${kills.indexFaults.length} faults
planner        ${plans.queries} queries, about ${Math.round((plans.byIndex * 100) / Math.max(1, plans.asked))} % by index, ${plans.differences.length} differences
nonsense       ${fuzz.cases} cases: ${fuzz.answered} answered, ${fuzz.closed} closed, ${fuzz.hung} hung, ${fuzz.deaths} deaths, ${fuzz.unforeseen.length} unforeseen errors
faults         ${faults}`)
for (const fault of [...kills.indexFaults, ...plans.differences, ...fuzz.unforeseen])
  console.log(`- ${fault}`)
process.exit(faults === 0 ? 0 : 1)
