/** Bytes that many rounds may leave: what the engine keeps of code that has become warm. */
const HEAP_TOLERANCE = 200_000;

/** `ready 1.31 × floor (budget 1.40) ok`; what is no number has failed. */
export function verdict(what, value, budget, { unit = '× floor', digits = 2 } = {}) {
  const written = typeof value === 'number' ? `${value.toFixed(digits)} ${unit}`.trim() : value;
  const word = value <= budget ? 'ok' : 'OVER';
  return `${what} ${written} (budget ${budget.toFixed(digits)}) ${word}`;
}

/** How the kit stands to its budgets, a line for each. */
export function verdicts({ view, items, sizes, actions, budget, contestants }, everyBudget) {
  const [floor, kit] = ['floor', 'kit'].map((name) => contestants.find((it) => it.name === name));
  if (!kit) return [];
  return [
    ...loadVerdicts(kit.load, floor.load, budget, everyBudget),
    ...actions.flatMap((action) =>
      actionVerdicts(action, kit, floor, { sizes, items }, everyBudget),
    ),
    ...growthVerdict(kit, sizes, items, budget.growth),
    churnVerdict(kit.churn),
  ].map((line) => `${view}: ${line}`);
}

function loadVerdicts(kit, floor, budget, { longTask, shift }) {
  if (kit.failed) return [verdict('ready', kit.failed, budget.ready)];
  return [
    verdict('ready', kit.ready / floor.ready, budget.ready),
    verdict('longest task', kit.longTasks.longest, longTask, { unit: 'ms', digits: 0 }),
    verdict('layout shift', kit.shift, shift, { unit: '', digits: 3 }),
  ];
}

/** Where it is worst of all sizes. */
function actionVerdicts(action, kit, floor, { sizes, items }, { action: times, actionTime }) {
  const measured = sizes.flatMap((size) => {
    const [its, base] = [kit, floor].map((it) => it.sizes[size].actions?.[action]);
    const at = `at ${size.toLocaleString('en')} ${items}`;
    return its && base
      ? [{ at, time: its.slowest, ratio: its.median / base.median, failed: its.failed }]
      : [];
  });
  if (!measured.length) return [`${action} is missing in the kit`];
  const hung = measured.find(({ failed }) => failed);
  if (hung) return [verdict(`${action} ${hung.at}`, hung.failed, times)];
  const worstBy = (key) => measured.reduce((worst, it) => (it[key] > worst[key] ? it : worst));
  const [ratio, time] = [worstBy('ratio'), worstBy('time')];
  return [
    verdict(`${action} ${ratio.at}`, ratio.ratio, times),
    verdict(`slowest ${action} ${time.at}`, time.time, actionTime, { unit: 'ms', digits: 0 }),
  ];
}

function growthVerdict(kit, sizes, items, growth) {
  // With other sizes than the budget speaks of there is nothing to hold it to.
  const [smallest] = sizes;
  if (!growth || !sizes.includes(growth.size) || growth.size === smallest) return [];
  const [from, to] = [kit.sizes[smallest], kit.sizes[growth.size]];
  const what = `growth ${smallest} → ${growth.size.toLocaleString('en')} ${items}`;
  const value = from.failed ?? to.failed ?? to.draw / from.draw;
  return [verdict(what, value, growth.times, { unit: '×' })];
}

function churnVerdict({ failed, rounds, nodes, listeners, heap }) {
  if (failed) return `added and removed: ${failed} OVER`;
  const isClean = nodes <= 0 && listeners <= 0 && heap < HEAP_TOLERANCE;
  return (
    `${rounds.toLocaleString('en')} times added and removed: ${nodes} nodes, ${listeners} listeners, ` +
    `${Math.round(heap / 1000)} KB left (budget 0) ${isClean ? 'ok' : 'OVER'}`
  );
}
