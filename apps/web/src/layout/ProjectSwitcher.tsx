/** Which project is open; with one project it only says which. The choice is kept on the account. */
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRefreshAll } from '../parts/rows';
import { useWords } from '../parts/useWords';
import { chooseProject, useProject, useSession } from '../providers/session';

export function ProjectSwitcher() {
  const { t, f, today } = useWords();
  const { projects } = useSession();
  const project = useProject();
  const refresh = useRefreshAll();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!project) return null;
  const until =
    project.endsOn < today
      ? t('project.ended', { date: f.date(project.endsOn) })
      : t('project.until', { date: f.date(project.endsOn) });
  const choose = (id: string): void => {
    setAnchor(null);
    chooseProject(id);
    refresh();
    navigate('/');
  };
  const body = (
    <span>
      <b>{project.name}</b>
      <small>{until}</small>
    </span>
  );
  if (projects.length < 2) return <div className="proj">{body}</div>;
  return (
    <>
      <button
        type="button"
        className="proj"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {body}
        <ChevronsUpDown className="i s" aria-hidden />
      </button>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {projects.map(({ id, name }) => (
          <MenuItem key={id} selected={id === project.id} onClick={() => choose(id)}>
            {id === project.id ? <Check className="i s" aria-hidden /> : <span className="i s" />}
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
