/** A reporter of jest: one plain line at the end, for whoever reads the log and not the exit status. */
export default class PlainSummary {
  onRunComplete(_, results) {
    // A file that could not even be loaded has no test that failed, and is a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : ''
    // After jest's own summary.
    process.once('exit', () => process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped}\n`))
  }
}
