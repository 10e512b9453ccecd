/** Takes a screening result back, so that the entry is screened again. */
export { recheckOne as recheckEntry } from '../screen/recheck-one'
