/**
 * Loaded before the Node tests: property-based tests try the same cases in every run, so that what fails fails again
 * and what passes a review passes later. `npm run fuzz` tries others, and more of them.
 */
import fc from 'fast-check';

const { PROPERTY_SEED, PROPERTY_RUNS } = process.env;
fc.configureGlobal({
  seed: Number(PROPERTY_SEED ?? 20_200_108),
  ...(PROPERTY_RUNS && { numRuns: Number(PROPERTY_RUNS) }),
});
