/** The trends of the goals on the page, asked for once and apart, so that the numbers never wait for them. */
import { createContext, useContext } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { GoalTrend } from '#contracts';
import { get } from '../providers/api';

export const Trends = createContext<readonly GoalTrend[] | undefined>(undefined);

/** The trend of a goal; undefined while it is not there yet. */
export function useTrends(goalId: string): GoalTrend['trend'] | undefined {
  const all = useContext(Trends);
  return all && (all.find((one) => one.goalId === goalId)?.trend ?? []);
}

export function useGoalTrends(projectId: string | undefined, asOf: string): readonly GoalTrend[] | undefined {
  return useQuery({
    queryKey: ['goal-trends', projectId, asOf],
    queryFn: ({ signal }) => get<GoalTrend[]>(`/projects/${projectId}/goal-trends?asOf=${asOf}`, { signal }),
    enabled: Boolean(projectId),
  }).data;
}
