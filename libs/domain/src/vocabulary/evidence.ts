// Who attests attendance and how (DOMAIN.md 4.2), and which files are kept about a participant and how long (7.8).

export const ATTESTED_BY = ['participant', 'staff'] as const;
export type AttestedBy = (typeof ATTESTED_BY)[number];

/** A code typed on the participant's own phone, the same code typed at the coach's, a signed paper, or the staff's own word. */
export const ATTESTATION_METHODS = ['code_on_own_phone', 'code_with_coach', 'on_paper', 'signed_in'] as const;
export type AttestationMethod = (typeof ATTESTATION_METHODS)[number];

export const DOCUMENT_KINDS = ['agreement', 'certificate', 'plan', 'cv', 'consent', 'decision', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** By content, never by name. */
export const DOCUMENT_TYPES = ['pdf', 'docx', 'xlsx', 'odt', 'jpeg', 'png', 'text'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** How long a file stays: as the evidence of the project, until the participation has ended and been followed up, or no longer than needed. */
export const RETENTION_CLASSES = ['evidence', 'case', 'short'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

export const RETENTION_OF: Record<DocumentKind, RetentionClass> = {
  agreement: 'evidence',
  certificate: 'evidence',
  decision: 'evidence',
  consent: 'evidence',
  plan: 'case',
  cv: 'short',
  other: 'short',
};
