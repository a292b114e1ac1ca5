/** The process that reads an uploaded file. It may be killed at any time; nothing outside depends on how it ends. */
import { answer } from './aside.ts'
import { reading } from './reading.ts'

answer(reading)
