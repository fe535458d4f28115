/** Why one person is counted or not: the rule taken apart, how each part answered, and the link to what would mend it. */
import { useQuery } from '@tanstack/react-query';
import { Check, CircleHelp, X, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router-dom';
import type { FigureWhy, WhyNode } from '#contracts';
import { type Expr, indicatorOf, isIndicatorCode } from '#domain';
import { describeExpr, heldOfThose } from '#i18n';
import { Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { useMay } from '../providers/session';
import { placeToMend } from './mend-places';

const ICONS: Record<WhyNode['answer'], LucideIcon> = { yes: Check, no: X, unknown: CircleHelp };

/** The parts of an expression in the order its answer lists them. */
function partsOf(expr: Expr): readonly Expr[] {
  if (expr.op === 'and') return expr.all;
  if (expr.op === 'or') return expr.any;
  return expr.op === 'not' || expr.op === 'unlessUnasked' ? [expr.expr] : [];
}

function Node({ expr, node: whole }: { expr: Expr; node: WhyNode }) {
  const { t, f, language, problem } = useWords();
  // "It holds, or there is none" is asked as one thing: does it hold?
  const isHeld = heldOfThose(expr) !== null;
  const node = isHeld ? whole.parts[0] : whole;
  const Icon = ICONS[node.answer];
  const parts = partsOf(expr);
  const isJoint = !isHeld && (expr.op === 'and' || expr.op === 'or');
  return (
    <li className={`why-${node.answer}`}>
      <Icon className="i s" aria-hidden />
      <div>
        <span className="strong">{t(`why.${node.answer}`)}</span>{' '}
        {isJoint ? t(`why.${expr.op}`) : describeExpr(expr.op === 'unlessUnasked' ? expr.expr : expr, language)}
        {!isJoint && (
          <span className="small muted">
            {problem(node.reason)}
            {node.on ? ` · ${f.day(node.on)}` : ''}
          </span>
        )}
        {isJoint && (
          <ul className="why">
            {parts.map((part, at) => (
              <Node key={`${part.op}${at}`} expr={part} node={node.parts[at]} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

export function WhyPanel({
  projectId,
  code: figure,
  participationId,
  asOf,
  coachName,
}: {
  projectId: string;
  code: string;
  participationId: string;
  asOf: string;
  /** whom to ask, for who only reads */
  coachName: string | null;
}) {
  const { t, code, problem } = useWords();
  const may = useMay();
  const why = useQuery({
    queryKey: ['why', projectId, figure, participationId, asOf],
    queryFn: ({ signal }) =>
      get<FigureWhy>(
        `/projects/${projectId}/figures/${encodeURIComponent(figure)}/people/${participationId}/why?asOf=${asOf}`,
        { signal },
      ),
  });
  if (why.error) return <Failure error={why.error} retry={() => void why.refetch()} />;
  if (!why.data) return <LoadingRows count={2} />;
  const { tree, reason, mends } = why.data;
  return (
    <div className="why-panel">
      {tree && isIndicatorCode(figure) ? (
        <ul className="why">
          <Node expr={indicatorOf(figure).counts} node={tree} />
        </ul>
      ) : (
        <p>{t('why.leftOut', { reason: problem(reason) })}</p>
      )}
      {mends.map((gap) => (
        <p key={gap} className="small">
          {t('why.mend', { what: code('gap', gap) })}{' '}
          {may('outcome:record') ? (
            <Link className="btn plain s" to={`/participants/${participationId}${placeToMend(gap)}`}>
              {t('why.mend.link')}
            </Link>
          ) : (
            coachName && t('why.mend.ask', { name: coachName })
          )}
        </p>
      ))}
    </div>
  );
}
