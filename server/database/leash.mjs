/**
 * Runs a program that does not watch its parent (`mongod`) and ends it when our stdin closes, so that even a killed
 * server leaves no database behind holding the data folder. Usage: node leash.mjs PROGRAM ARGUMENTS...
 */
import { spawn } from 'node:child_process'

const [program = '', ...programArguments] = process.argv.slice(2)
const child = spawn(program, programArguments, { stdio: ['ignore', 'inherit', 'inherit'] })

child.on('error', (error) => {
  process.stderr.write(`${program}: ${error.message}\n`)
  process.exit(127)
})
child.on('exit', (code) => process.exit(code ?? 1))

const letGo = () => child.kill('SIGTERM')
process.stdin.on('end', letGo).on('close', letGo).resume()
process.on('SIGTERM', letGo)
