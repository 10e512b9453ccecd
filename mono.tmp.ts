import fc from 'fast-check'
import { toColumns } from '#scoring/columns'
import { points } from '#scoring/points'
import { calibrate } from '#scoring/calibration/calibrate'
import { aDesign } from '#tests/scoring/calibration/a-design'
for (const [name,opt] of [['est noGate',{gate:null}],['est gate',{}],['ph est',{gate:null,method:'pseudo-huber'}]] as const) {
let worst=0, n=0, viol=0, w:any
fc.assert(fc.property(aDesign({maxEntries:name==='est gate'?25:9,maxJudges:6}), fc.nat(), fc.integer({min:1,max:4000}), (rows,pick,by)=>{
  const r=rows[pick%rows.length]!; const hi=rows.map(x=>x===r?{...x,total:points(x.total+by)}:x)
  const a=calibrate(toColumns(rows),opt), b=calibrate(toColumns(hi),opt); n++
  const i=a.columns.entries.indexOf(r.entry); let bad=false
  a.columns.entries.forEach((_,j)=>{ if(j===i||a.components.ofEntry[i]!==a.components.ofEntry[j])return; const d=(b.adjusted[i]!-b.adjusted[j]!)-(a.adjusted[i]!-a.adjusted[j]!); if(d< -1){bad=true; if(d<worst){worst=d;w={by,d,sa:a.status,sb:b.status,la:a.fit.lambda,lb:b.fit.lambda}}}})
  if(bad)viol++
}),{numRuns:6000})
console.log(name,n,'violations',viol,'worst',worst,w)
}
