// The shape of all words: one entry per code. A missing word does not compile. {name} in a sentence is filled by fill().
// Longer than most files: it is the list of all there are.
import type {
  AccountKind,
  ActivityGroup,
  ActivityKind,
  ActivityMode,
  AgeGroup,
  AnswerMode,
  AttendanceStatus,
  Audience,
  Breakdown,
  ConsentKind,
  ContactChannel,
  ContractType,
  DocumentKind,
  DocumentType,
  EducationLevel,
  EvidenceKind,
  ExitCategory,
  ExitDestination,
  ExitReason,
  FigureUnit,
  FollowUpResult,
  FollowUpState,
  Gender,
  GoalUnit,
  GoalVerdict,
  IdentityNumberKind,
  IndicatorCode,
  IscedGroup,
  LabourStatus,
  LeftOutCode,
  MemberAnswer,
  Milestone,
  MilestoneStatus,
  OrganisationKind,
  Origin,
  OutcomeType,
  ParticipantCategory,
  ParticipationState,
  PartnerRole,
  PlanStepStatus,
  ProtectionKind,
  ReasonCode,
  RecruitmentStatus,
  Referral,
  ReferralOutcome,
  RefusalCode,
  MonthCheck,
  MonthField,
  ReportCheck,
  ReportStatus,
  ReportTemplate,
  ReportText,
  ResidenceStatus,
  Role,
  SelfSupportDegree,
  SfiCourse,
  SfiPath,
  SfiResult,
  Subsidy,
  SupportCode,
  SupportGroup,
  SurveyAnswer,
  SurveyItem,
  SurveyOccasion,
  TargetGroup,
  TimeInSweden,
  Exposure,
  SensitiveAnswer,
  Tristate,
} from '#domain';

export interface IndicatorWords {
  /** for cards and table heads */
  short: string;
  /** the rule in one or two sentences */
  long: string;
}

export interface CodeWords {
  role: Record<Role, string>;
  accountKind: Record<AccountKind, string>;
  tristate: Record<Tristate, string>;
  sensitiveAnswer: Record<SensitiveAnswer, string>;
  organisationKind: Record<OrganisationKind, string>;
  partnerRole: Record<PartnerRole, string>;
  recruitmentStatus: Record<RecruitmentStatus, string>;
  gender: Record<Gender, string>;
  protection: Record<ProtectionKind, string>;
  identityNumberKind: Record<IdentityNumberKind, string>;
  category: Record<ParticipantCategory, string>;
  referral: Record<Referral, string>;
  referralOutcome: Record<ReferralOutcome, string>;
  targetGroup: Record<TargetGroup, string>;
  labourStatus: Record<LabourStatus, string>;
  support: Record<SupportCode, string>;
  supportGroup: Record<SupportGroup, string>;
  education: Record<EducationLevel, string>;
  isced: Record<IscedGroup, string>;
  residenceStatus: Record<ResidenceStatus, string>;
  activityKind: Record<ActivityKind, string>;
  activityGroup: Record<ActivityGroup, string>;
  activityMode: Record<ActivityMode, string>;
  attendance: Record<AttendanceStatus, string>;
  exitReason: Record<ExitReason, string>;
  exitCategory: Record<ExitCategory, string>;
  exitDestination: Record<ExitDestination, string>;
  participationState: Record<ParticipationState, string>;
  outcomeType: Record<OutcomeType, string>;
  contractType: Record<ContractType, string>;
  subsidy: Record<Subsidy, string>;
  evidence: Record<EvidenceKind, string>;
  selfSupport: Record<SelfSupportDegree, string>;
  planStepStatus: Record<PlanStepStatus, string>;
  consentKind: Record<ConsentKind, string>;
  milestone: Record<Milestone, string>;
  followUpResult: Record<FollowUpResult, string>;
  followUpState: Record<FollowUpState, string>;
  documentKind: Record<DocumentKind, string>;
  documentType: Record<DocumentType, string>;
  contactChannel: Record<ContactChannel, string>;
  surveyOccasion: Record<SurveyOccasion, string>;
  surveyItem: Record<SurveyItem, string>;
  surveyAnswer: Record<SurveyAnswer, string>;
  answerMode: Record<AnswerMode, string>;
  sfiPath: Record<SfiPath, string>;
  sfiCourse: Record<SfiCourse, string>;
  sfiResult: Record<SfiResult, string>;
  goalUnit: Record<GoalUnit, string>;
  goalVerdict: Record<GoalVerdict, string>;
  milestoneStatus: Record<MilestoneStatus, string>;
  reportStatus: Record<ReportStatus, string>;
  reportTemplate: Record<ReportTemplate, string>;
  reportText: Record<ReportText, string>;
  reportCheck: Record<ReportCheck, string>;
  monthCheck: Record<MonthCheck, string>;
  monthField: Record<MonthField, string>;
  audience: Record<Audience, string>;
  ageGroup: Record<AgeGroup, string>;
  origin: Record<Origin, string>;
  timeInSweden: Record<TimeInSweden, string>;
  exposure: Record<Exposure, string>;
  breakdown: Record<Breakdown, string>;
}

export interface ReportWords {
  title: string;
  goals: string;
  flow: string;
  exits: string;
  results: string;
  activity: string;
  esf_outputs: string;
  esf_results: string;
  definitions: string;
  period: string;
  asOf: string;
  project: string;
  owner: string;
  preparedBy: string;
  publishedOn: string;
  target: string;
  actual: string;
  n: string;
  N: string;
  percent: string;
  value: string;
  unknown: string;
  leftOut: string;
  group: string;
  total: string;
  enrolled: string;
  checksum: string;
  page: string;
  version: string;
  threshold: string;
  /** under every table with hidden cells */
  otherReasons: string;
  otherReasonsNote: string;
  hiddenNote: string;
  withheldNote: string;
  roundingNote: string;
  smallNNote: string;
  protectedNote: string;
  notShown: string;
  estimated: string;
}

/** A report as a file (PDF, workbook): cover, sentences, captions and notes. */
export interface DocumentWords {
  draft: string;
  draftNote: string;
  notGenuine: string;
  asOf: string;
  periodLine: string;
  frozen: string;
  prepared: string;
  by: string;
  cofunded: string;
  union: string;
  contents: string;
  of: string;
  readMe: string;
  flag: string;
  diaryNumber: string;
  enrolled: string;
  active: string;
  completed: string;
  targetIs: string;
  goalsFrom: string;
  noGoals: string;
  nobodyYet: string;
  atMost: string;
  by_day: string;
  stillUnknown: string;
  goal: string;
  measure: string;
  code: string;
  due: string;
  verdictHead: string;
  state: string;
  reason: string;
  basis: string;
  unit: string;
  definition: string;
  since: string;
  flowSheet: string;
  definitionsSheet: string;
  allMeasures: string;
  section: string;
  estimatedMark: string;
  percentGoals: string;
  countGoals: string;
  goalsTable: string;
  flowFigure: string;
  flowTable: string;
  exitsFigure: string;
  exitsTable: string;
  byDimensions: string;
  breakdowns: string;
  and: string;
  flowSentence: string;
  anonymous: string;
  anonymousText: string;
  year: string;
  noExits: string;
  nothing: string;
  responseRates: string;
  responseNote: string;
  leftOutIntro: string;
  whyLeftOut: string;
  definitionsIntro: string;
  notes: string;
  ruleVersion: string;
  hiddenRule: string;
  nothingIsDash: string;
  unknownNote: string;
  checksumNote: string;
  figureAlt: string;
  targetMark: string;
  nOfN: string;
  madeWith: string;
  months: string;
  monthsTable: string;
  month: string;
  cameIn: string;
  leftIn: string;
  meanTaken: string;
  activities: string;
  activitiesTable: string;
  activityKind: string;
  people: string;
  time: string;
  partners: string;
  partnersTable: string;
  partner: string;
  role: string;
  from: string;
  to: string;
  quotes: string;
  quotesNote: string;
  carriedNote: string;
  totalsNote: string;
  verifyNote: string;
  signedNote: string;
  /** the end of a goal's sentence */
  verdict: Record<GoalVerdict, string>;
}

/** Places to fill: {name}, {link}; what is counted also {count}. */
export interface MailWords {
  invitation: { subject: string; body: string };
  new_password: { subject: string; body: string };
  second_step_reset: { subject: string; body: string };
  follow_ups_due: { subject: string; body: string };
  follow_ups_escalated: { subject: string; body: string };
  files_taken: { subject: string; body: string };
}

/** The monthly attendance certificate. */
export interface CertificateWords {
  title: string;
  table: string;
  day: string;
  activity: string;
  attendance: string;
  planned: string;
  attended: string;
  certified: string;
  total: string;
  reference: string;
  words: string;
  participant: string;
  staff: string;
  said: string;
  notYet: string;
  notLocked: string;
  diaryNumber: string;
  nothing: string;
  note: string;
  place: string;
  date: string;
  forProject: string;
}

/** Heads of person-level lists. */
export interface ListWords {
  reference: string;
  start: string;
  end: string;
  koladaAnswer: string;
  koladaAnswers: Record<MemberAnswer, string>;
  gender: string;
  birthYear: string;
  referral: string;
  education: string;
  statusBefore: string;
  supportBefore: string;
  susEnd: string;
  exitReason: string;
  destination: string;
  statusAfter: string;
  supportAfter: string;
  susEnds: {
    concluded: string;
    broken_off: string;
    mistake: string;
  };
}

/** What the columns of a report's CSV hold. */
export interface DictionaryWords {
  kind: string;
  name: string;
  meaning: string;
  column: string;
  code: string;
  columns: {
    section: string;
    code: string;
    name: string;
    group: string;
    n: string;
    N: string;
    value: string;
    percent: string;
    unit: string;
    target: string;
    verdict: string;
    as_of: string;
  };
}

export interface Messages {
  codes: CodeWords;
  refusal: Record<RefusalCode, string>;
  indicator: Record<IndicatorCode, IndicatorWords>;
  unit: Record<FigureUnit, string>;
  leftOut: Record<LeftOutCode, string>;
  reason: Record<ReasonCode, string>;
  memberAnswer: Record<MemberAnswer, string>;
  report: ReportWords;
  document: DocumentWords;
  certificate: CertificateWords;
  lists: ListWords;
  dictionary: DictionaryWords;
  mails: MailWords;
}
