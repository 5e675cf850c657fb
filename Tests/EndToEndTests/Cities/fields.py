"""The kinds of record and their fields: the label that workbooks show first, then the other header names accepted."""

KINDS = {
    "units": ("单位名录", {
        "name": "单位名称 单位 名称", "code": "单位编码 编码", "parent": "上级单位 上级 主管单位",
        "group": "单位类别 类别 分组", "aliases": "别名 简称 曾用名", "staff": "在职人数 职工人数",
        "residents": "常住人口 人口", "level": "文明单位等级", "from": "启用日期", "until": "撤销日期"}),
    "volunteer": ("志愿者名册", {
        "volunteer": "志愿者编号 志愿者ID", "name": "姓名 志愿者姓名", "unit": "所属单位 单位 单位名称",
        "registered": "注册日期 注册时间", "gender": "性别", "id": "证件号码 身份证号 身份证号码",
        "phone": "手机号 联系电话", "team": "服务队 志愿队伍 所属团队", "left": "注销日期 退出日期",
        "prior": "既往服务时长", "prior_until": "既往截至日期"}),
    "service": ("志愿服务记录", {
        "number": "记录编号 服务记录编号", "volunteer": "志愿者编号 志愿者ID", "name": "姓名 志愿者姓名",
        "id": "证件号码 身份证号", "unit": "所属单位 单位 单位名称", "date": "服务日期 服务时间",
        "hours": "服务时长 时长", "start": "开始时间 签到时间", "end": "结束时间 签退时间",
        "activity": "活动名称 服务项目 项目名称", "category": "服务类别 服务类型", "place": "服务地点",
        "status": "审核状态 状态", "note": "备注"}),
    "activity": ("活动记录", {
        "number": "活动编号", "title": "活动名称 名称", "unit": "主办单位 承办单位 责任单位", "date": "活动日期 开始日期",
        "category": "活动类别 类型", "theme": "活动主题 节日", "place": "活动地点", "sessions": "场次 次数",
        "participants": "参与人次 参加人数 参与人数", "beneficiaries": "服务群众人次 受益人次 服务人次",
        "materials": "发放资料份数 发放资料 宣传资料", "funds": "投入经费 经费", "note": "备注"}),
    "publicity": ("宣传报道", {
        "date": "日期 刊发日期 发布日期", "unit": "报送单位", "title": "标题 稿件名称", "level": "媒体级别",
        "outlet": "媒体名称 媒体", "form": "宣传形式 形式", "quantity": "数量 条数", "link": "链接"}),
    "inspection": ("督查检查", {
        "number": "检查编号", "date": "检查日期", "unit": "被检单位 受检单位", "type": "检查类型", "item": "检查项目 测评项目",
        "place": "点位 检查点位", "score": "得分 分数", "full": "满分", "problems": "发现问题数 问题数"}),
    "issue": ("问题整改", {
        "number": "问题编号 工单号", "unit": "责任单位", "found": "发现日期 交办日期 受理日期", "source": "问题来源 来源",
        "category": "问题类别", "description": "问题描述 内容", "due": "整改期限 要求办结日期",
        "closed": "办结日期 整改完成日期", "status": "状态"}),
    "survey": ("问卷调查", {
        "date": "调查日期", "unit": "调查单位 被调查单位", "item": "调查项目", "sent": "发放份数", "returned": "回收份数",
        "valid": "有效份数 有效样本", "positive": "肯定份数 满意数 肯定数"}),
    "honour": ("典型选树", {
        "date": "表彰日期 推荐日期", "unit": "推荐单位", "category": "荣誉类别 荣誉名称", "level": "级别 荣誉级别",
        "name": "姓名或名称", "stage": "阶段"}),
    "assistance": ("帮扶捐赠", {
        "date": "日期", "unit": "单位", "category": "帮扶类别", "people": "受助人数 对象人数", "money": "金额",
        "quantity": "数量", "measure": "计量单位"}),
    "task": ("任务台账", {
        "number": "任务编号", "name": "任务名称 工作任务 重点任务", "lead": "牵头单位 牵头部门", "units": "责任单位 配合单位",
        "indicator": "测评指标", "due": "完成期限 时限", "done": "完成日期", "progress": "进度 完成进度", "status": "状态"}),
    "archive": ("测评材料", {
        "number": "指标编号", "document": "材料名称 资料名称", "unit": "责任单位", "due": "要求期限",
        "submitted": "提交日期 报送日期", "result": "审核结果"}),
    "targets": ("指标目标", {
        "measure": "指标 考核指标", "target": "目标值 目标", "every": "周期 考核周期", "unit": "适用单位", "group": "单位类别",
        "direction": "方向", "source": "依据"}),
}

# What a cell is written as; every other field is plain text.
DATES = {"from", "until", "registered", "left", "prior_until", "date", "found", "due", "closed", "done", "submitted"}
NUMBERS = {"staff", "residents", "sessions", "participants", "beneficiaries", "materials", "quantity", "score", "full",
           "problems", "sent", "returned", "valid", "positive", "people"}
MONEY = {"funds", "money"}
HOURS = {"hours", "prior"}
TIMES = {"start", "end"}
CODES = {"number", "volunteer", "id", "phone", "code"}
UNITS = {"unit", "lead", "units"}
# Fields that keep a total row from being one where they are filled besides the first cell.
NAMING = UNITS | {"number", "volunteer", "id", "name", "code", "parent", "document"}


def label(kind, field):
    """What workbooks and figures call a field."""
    return KINDS[kind][1][field].split()[0]
