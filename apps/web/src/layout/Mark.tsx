/** The mark: three steps up. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 22 22" aria-hidden="true">
      <rect x="1" y="13.5" width="5.4" height="6.5" rx="1.6" fill="var(--primary)" opacity=".38" />
      <rect x="8.3" y="8" width="5.4" height="12" rx="1.6" fill="var(--primary)" opacity=".68" />
      <rect x="15.6" y="2" width="5.4" height="18" rx="1.6" fill="var(--primary)" />
    </svg>
  );
}
