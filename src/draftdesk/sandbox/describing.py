"""What the server tells of itself: `$metadata` (CSDL) and the OpenAPI document."""

from functools import cache
from http import HTTPStatus
from typing import Any
from xml.sax.saxutils import quoteattr

from fastapi import FastAPI

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import TEXTS, FieldKind, FieldSpec, fields_of
from draftdesk.domain.shapes import Record
from draftdesk.sandbox.erp import UNDELETABLE
from draftdesk.sandbox.writing import table_name

_NAMESPACE = "Odyssee.Model"

_EDM = {
    FieldKind.ID: "Edm.Guid",
    FieldKind.LINK: "Edm.Guid",
    FieldKind.SWITCH: "Edm.Boolean",
    FieldKind.WHOLE: "Edm.Int32",
    FieldKind.EXACT: "Edm.Decimal",
    FieldKind.DAY: "Edm.DateTimeOffset",
    FieldKind.MOMENT: "Edm.DateTimeOffset",
}


@cache
def metadata() -> str:
    """The model as OData v4 describes it."""
    types = "".join(_entity_type(each) for each in RECORD_TYPES.values())
    sets = "".join(
        f'<EntitySet Name="{each.facts.route}" EntityType="{_NAMESPACE}.{table_name(each)}"/>'
        for each in RECORD_TYPES.values()
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">'
        "<edmx:DataServices>"
        f'<Schema Namespace="{_NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">'
        f'{types}<EntityContainer Name="Container">{sets}</EntityContainer>'
        "</Schema></edmx:DataServices></edmx:Edmx>"
    )


def _entity_type(record_type: type[Record]) -> str:
    fields = "".join(_property(spec) for spec in fields_of(record_type).values())
    name = table_name(record_type)
    return f'<EntityType Name="{name}"><Key><PropertyRef Name="id"/></Key>{fields}</EntityType>'


def _property(spec: FieldSpec) -> str:
    name = quoteattr(spec.name)
    if spec.node_type is not None:
        target = f"{_NAMESPACE}.{table_name(spec.node_type)}"
        return f'<NavigationProperty Name={name} Type="{target}"/>'
    kind = _EDM.get(spec.kind, "Edm.String")
    is_text = kind == "Edm.String"
    nullable = spec.server_nullable or (is_text and not spec.required)
    length = f' MaxLength="{spec.max_length}"' if spec.max_length else ""
    scale = ' Scale="variable"' if kind == "Edm.Decimal" else ""
    return (
        f'<Property Name={name} Type="{kind}" Nullable="{str(nullable).lower()}"{length}{scale}/>'
    )


def describe(app: FastAPI) -> None:
    """Let the OpenAPI document speak of the wire: its schemas are not those of the window."""
    # FastAPI's own way to extend the document.
    app.openapi = _document  # type: ignore[method-assign]


@cache
def _document() -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for record_type in RECORD_TYPES.values():
        route = f"/api/{record_type.facts.route}"
        paths[route] = {
            "get": _operation(record_type, "get", keyed=False) | {"parameters": _OPTIONS},
            "post": _operation(record_type, "post", keyed=False),
        }
        paths[f"{route}({{key}})"] = {
            "parameters": [_KEY],
            "get": _operation(record_type, "get", keyed=True),
            "put": _operation(record_type, "put", keyed=True),
            "delete": _operation(record_type, "delete", keyed=True),
        }
        if record_type.facts.name in UNDELETABLE:
            del paths[f"{route}({{key}})"]["delete"]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Sandbox of the ERP's API", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": {table_name(each): _schema(each) for each in RECORD_TYPES.values()},
            "securitySchemes": {"basic": {"type": "http", "scheme": "basic"}},
        },
        "security": [{"basic": []}],
    }


_KEY = {
    "name": "key",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "format": "uuid"},
}

_OPTIONS = [
    {"name": name, "in": "query", "schema": schema}
    for name, schema in (
        ("$filter", {"type": "string"}),
        ("$orderby", {"type": "string"}),
        ("$select", {"type": "string"}),
        ("$top", {"type": "integer", "minimum": 0}),
        ("$skip", {"type": "integer", "minimum": 0}),
        ("$count", {"type": "boolean"}),
    )
]

_STATUSES = {
    ("get", False): (200, 400, 401),
    ("get", True): (200, 400, 401, 404),
    ("post", False): (201, 400, 401, 409, 413, 415, 422),
    ("put", True): (200, 204, 400, 401, 404, 412, 413, 415, 422, 428),
    ("delete", True): (204, 401, 404, 409),
}


def _operation(record_type: type[Record], method: str, *, keyed: bool) -> dict[str, Any]:
    table = table_name(record_type)
    entity = {"$ref": f"#/components/schemas/{table}"}
    told: dict[str, Any] = {
        str(status): {"description": HTTPStatus(status).phrase}
        for status in _STATUSES[method, keyed]
    }
    if method != "delete":
        schema = entity if keyed or method == "post" else _envelope(entity)
        good = told["201" if method == "post" else "200"]
        good["content"] = {"application/json": {"schema": schema}}
    operation = {
        "operationId": f"{method}_{table}{'_by_id' if keyed else ''}",
        "tags": [table],
        "responses": told,
    }
    if method in ("post", "put"):
        # An embedded node may leave out what a body must give, so this stands here.
        needed = [
            spec.name
            for spec in fields_of(record_type).values()
            if spec.required and not spec.read_only
        ]
        schema = {"allOf": [entity, {"required": needed}]}
        content = {"application/json": {"schema": schema}}
        operation["requestBody"] = {"required": True, "content": content}
    return operation


def _envelope(entity: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["@odata.context", "value"],
        "properties": {
            "@odata.context": {"type": "string"},
            "@odata.count": {"type": "integer"},
            "@odata.nextLink": {"type": "string"},
            "value": {"type": "array", "items": entity},
        },
    }


def _schema(record_type: type[Record]) -> dict[str, Any]:
    specs = fields_of(record_type).values()
    return {"type": "object", "properties": {spec.name: _field_schema(spec) for spec in specs}}


_SCHEMAS: dict[FieldKind, dict[str, Any]] = {
    FieldKind.ID: {"type": "string", "format": "uuid"},
    FieldKind.LINK: {"type": "string", "format": "uuid"},
    FieldKind.SWITCH: {"type": "boolean"},
    FieldKind.WHOLE: {"type": "integer", "format": "int32"},
    FieldKind.EXACT: {"type": "number"},
    FieldKind.DAY: {"type": "string", "format": "date-time"},
    FieldKind.MOMENT: {"type": "string", "format": "date-time"},
}


def _field_schema(spec: FieldSpec) -> dict[str, Any]:
    if spec.node_type is not None:
        node = {"$ref": f"#/components/schemas/{table_name(spec.node_type)}"}
        return {"anyOf": [node, {"type": "null"}]}
    schema = dict(_SCHEMAS.get(spec.kind, {"type": ["string", "null"]}))
    if spec.required and spec.kind in TEXTS:
        schema = {"type": "string", "minLength": 1}
    if spec.server_nullable and not spec.required:
        schema["type"] = [schema["type"], "null"]
    limits = {"maxLength": spec.max_length, "minimum": spec.minimum, "maximum": spec.maximum}
    schema |= {name: _plain(limit) for name, limit in limits.items() if limit is not None}
    return schema


def _plain(limit: Any) -> int | float:
    return int(limit) if limit == int(limit) else float(limit)
