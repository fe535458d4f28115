/** Whether a goal's target is a share. A goal of organisations or people has an n of N too, but is reached by its n. */
export const isPercentGoal = (goal: { unit: string | null; figure: { percent: unknown } }): boolean =>
  goal.unit === 'percent' || (goal.unit === null && goal.figure.percent !== null);
